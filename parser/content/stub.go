package content

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/stub"
)

// stub warns of an item that stands in the place of a text: it leads to another one,
// or says that it is gone.
//
// https://docs.publishing.service.gov.uk/content-schemas/redirect.html
// https://docs.publishing.service.gov.uk/content-schemas/gone.html
func (r *reader) stub() {
	if len(r.doc.Blocks) > 0 {
		return
	}
	switch name := r.item.get("schema_name"); {
	case name.is("redirect"):
		to := r.item.at("redirects", "destination")
		if redirects := r.item.get("redirects"); redirects != nil {
			redirects.use()
		}
		r.problems.Add(stub.Redirect(document.Span{}, to.str()))
	case name.is("gone"):
		r.problems.Add(stub.Error(document.Span{}, "gone"))
	}
}
