package html

import "github.com/stemmadocs/stemma/document"

// lost reports content that the HTML does not hold.
func (w *writer) lost(at document.Span, code, message, hint string) {
	w.problems = append(w.problems, document.Problem{
		Span: at, Severity: document.Warning, Loss: true, Code: code, Message: message, Hint: hint,
	})
}

// changed reports content that the HTML holds in another form.
func (w *writer) changed(at document.Span, code, message, hint string) {
	w.problems = append(w.problems, document.Problem{
		Span: at, Severity: document.Info, Code: code, Message: message, Hint: hint,
	})
}
