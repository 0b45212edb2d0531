package profile

import "testing"

func TestBuiltIn(t *testing.T) {
	p := GDS()
	departments := 0
	for _, o := range p.Organisations() {
		if o.Department {
			departments++
		}
	}
	if departments != 18 || len(p.Organisations()) != 19 {
		t.Errorf("%d departments among %d organisations, want 18 among 19", departments, len(p.Organisations()))
	}
}
