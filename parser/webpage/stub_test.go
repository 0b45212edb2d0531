package webpage_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// stubOf returns what a page is said to be, with its place: "redirect-page ../new.html".
func stubOf(src string) string {
	for _, p := range webpage.Parse(src, nil).Problems {
		if strings.HasSuffix(p.Code, "-page") && p.Severity == document.Warning {
			_, target, _ := strings.Cut(p.Message, "leads to ")
			return strings.TrimSpace(p.Code + " " + target)
		}
	}
	return ""
}

func page(head, body string) string {
	return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>"
}

// much is the text of an article.
var much = "<p>" + strings.Repeat("Bees are kept in hives of wood. ", 40) + "</p>"

func TestRedirectPages(t *testing.T) {
	const refresh = `<meta http-equiv="refresh" content="0; url=../new.html">`
	for _, c := range []struct{ src, want string }{
		{page(`<META HTTP-EQUIV="Refresh" CONTENT="0; URL=new.html"><TITLE>Page has moved</TITLE>`,
			`<A HREF="new.html"><h3>Click here...</h3></A>`), "redirect-page new.html"},
		{page(refresh, ""), "redirect-page ../new.html"},
		{page(refresh+"<title>Bees</title>", "<h1>Bees</h1><p>You will be taken to the new page about bees.</p>"),
			"redirect-page ../new.html"},
		{page(`<meta http-equiv=refresh content="5;URL='https://bees.example/?a=b;c'">`, "Wait."),
			"redirect-page https://bees.example/?a=b;c"},
		{page(`<meta http-equiv="REFRESH" content="1.5, new.html">`, "Wait."), "redirect-page new.html"},
		{`<!DOCTYPE html><html lang="en-US"><meta charset="utf-8"><title>Redirecting&hellip;</title>` +
			`<link rel="canonical" href="https://bees.example/new">` +
			`<script>location="https://bees.example/new"</script>` +
			`<meta http-equiv="refresh" content="0; url=https://bees.example/new"><h1>Redirecting&hellip;</h1>` +
			`<a href="https://bees.example/new">Click here if you are not redirected.</a></html>`,
			"redirect-page https://bees.example/new"},
		{page(`<script>window.location.href = '/new';</script>`, ""), "redirect-page /new"},
		{page("", `<script>document.location.replace("/new")</script><p>One moment.</p>`), "redirect-page /new"},
		{page("", `<script>setTimeout(function(){top.location='/new'}, 100)</script>`), "redirect-page /new"},
		{page(`<script>function go(){location="/new"} window.onload=go</script>`, ""), "redirect-page /new"},
		{`<html><body onload="location.assign('/new')"></body></html>`, "redirect-page /new"},
		{`<head><title>Object moved</title></head><body><h1>Object Moved</h1>This object may be found ` +
			`<a HREF="https://bees.example/new">here</a>.</body>`, "redirect-page https://bees.example/new"},
		{page("<title>301 Moved Permanently</title>", `<h1>Moved Permanently</h1><p>The document has moved `+
			`<a href="/new">here</a>.</p>`), "redirect-page /new"},
		{page("<title>302 Found</title>", `<h1>Found</h1><p>The document has moved <a href="/new">here</a>.</p>`),
			"redirect-page /new"},
		{page("<title>This page has moved - Bee Office</title>", `<main><p>Please change your bookmarks to `+
			`<a href="/new">/new</a>.</p></main>`), "redirect-page /new"},

		{page("<title>This page has moved</title>", `<p>It is at <a href="/new">/new</a>. <a href="/">Home</a></p>`),
			"redirect-page /new"},

		{page(refresh, much), ""},
		{page(`<meta http-equiv="refresh" content="300; url=/new">`, "<h1>Weather</h1><p>Fog.</p>"), ""},
		{page(`<meta http-equiv="refresh" content="10">`, "<h1>Weather</h1><p>Fog.</p>"), ""},
		{page(`<link rel="canonical" href="https://bees.example/now"><meta http-equiv="refresh" content="9;url=/now">`,
			"<h1>Weather</h1><p>Fog.</p>"), ""},
		{page(`<noscript>`+refresh+`</noscript>`, "<h1>Weather</h1><p>Fog.</p>"), ""},
		{page(`<script>if (top != self) top.location = "/frames"</script>`, "<h1>Weather</h1><p>Fog.</p>"), ""},
		{page(`<script>allocation="/new";x.location="/new"</script>`, "<h1>Weather</h1><p>Fog.</p>"), ""},
		{page(`<script>location.href="/new"</script>`, much), ""},
		{page(`<script>function go(){location.href="/new"}</script>`, "<h1>Weather</h1><p>Fog.</p>"), ""},
		{page(`<script>b.onclick=function(){location.href="/new"}</script>`, "<h1>Weather</h1><p>Fog.</p>"), ""},
		{page("<title>Moved</title>", "<h1>Moved</h1>"+much+`<a href="/new">here</a>`), ""},
		{page("<title>Page moved</title>", `<p>See <a href="/a">one</a> or <a href="/b">another</a>.</p>`), ""},
		{page("<title>Lost and found</title>", `<p>See <a href="/a">the list</a>.</p>`), ""},
		{"<p>Bees.</p>" + refresh, ""}, // of a fragment
	} {
		if got := stubOf(c.src); got != c.want {
			t.Errorf("%s\nis %q, want %q", c.src, got, c.want)
		}
	}
}

func TestErrorPages(t *testing.T) {
	titled := func(title, body string) string { return page("<title>"+title+"</title>", body) }
	for _, src := range []string{
		titled("404 Not Found", "<center><h1>404 Not Found</h1></center><hr><center>nginx</center>"),
		titled("404 Not Found", "<h1>Not Found</h1><p>The requested URL /bees was not found on this server.</p>"),
		titled("Page not found | Department of Bees", `<main><h1>Page not found</h1><p>The requested page `+
			`"/bees" could not be found.</p></main>`),
		titled("Page not found - 404 - Bees", "<h1>Page not found</h1><p>If you typed the web address, check it is "+
			"correct.</p><p>If you pasted it, check you copied all of it.</p><ul><li><a href='/'>Home</a></li></ul>"),
		titled("Department of Bees", "<main><h1>Sorry, we can’t find that page</h1><p>Try the search.</p></main>"),
		titled("Department of Bees", "<main><h1>The page you requested could not be found</h1></main>"),
		titled("404", "<h1>Oops!</h1><p>We can't find what you are looking for.</p>"),
		titled("Error 404", ""),
		titled("403 Forbidden", "<h1>Forbidden</h1><p>You don't have permission to access /bees on this server.</p>"),
		titled("403 - Forbidden: Access is denied.", "<h2>403 - Forbidden: Access is denied.</h2>"),
		titled("Access Denied", "<h1>Access Denied</h1><p>You have no permission.</p><p>Reference #18.</p>"),
		titled("500 Internal Server Error", "<h1>Internal Server Error</h1><p>Please contact the administrator.</p>"),
		titled("The resource cannot be found.", "<h1>Server Error in '/' Application.</h1><h2>The resource cannot be "+
			"found.</h2><table><tr><td><pre>[HttpException]</pre></td></tr></table>"),
		titled("Object not found!", "<h1>Object not found!</h1><p>The requested URL was not found on this server.</p>"),
		titled("503 Service Temporarily Unavailable", "<h1>503 Service Temporarily Unavailable</h1>"),
		titled("Whoops, looks like something went wrong.", ""),
		titled("401 - Unauthorized: Access is denied due to invalid credentials.", ""),
		titled("404: Page not found", "<p>Try the search.</p>"),
		titled("File Not Found", "<h1>File Not Found</h1>"),
		titled("Sign in", "<h1>Sign in</h1><form><label>Name <input></label><input type=password></form>"),
		titled("Login | Bees", "<h1>Members</h1><p>You must be logged in to see this.</p>"),
		titled("Just a moment...", "<p>Enable JavaScript and cookies to continue</p>"),
		titled("Page introuvable - Abeilles", "<h1>Page introuvable</h1><p>Cherchez.</p>"),
		titled("Seite nicht gefunden", "<h1>Seite nicht gefunden</h1>"),
		titled("Página no encontrada", "<h1>Página no encontrada</h1>"),
	} {
		if got := stubOf(src); got != "error-page" {
			t.Errorf("%s\nis %q", src, got)
		}
	}
	for _, src := range []string{
		titled("Page not found", "<h1>Page not found</h1>"+much),
		titled("Page not found", "<h1>Page not found</h1><p>A server sends this where a link is broken. Editors see "+
			"it in their logs and mend the link, or lead readers elsewhere with a redirect.</p>"),
		titled("Page not found: what to write - Bees", "<h1>Page not found: what to write</h1><p>You may help.</p>"),
		titled("Error pages", "<h1>Error pages</h1><p>Write a page for each error that your server knows.</p>"),
		titled("Page not found", "<h1>Page not found</h1><p>Your server says it so:</p><pre>404</pre>"),
		titled("404 ways to keep bees", "<h1>404 ways to keep bees</h1><p>You need a hive.</p>"),
		titled("404", "<h1>Highway 404</h1><p>You see fields on both sides of it.</p>"),
		titled("Sorry", "<h1>Sorry</h1><p>You say so to a bee.</p>"),
		titled("Sign in", "<h1>Sign in</h1><p>Members sign in at the desk with their name and the number of their "+
			"hive, and take a key.</p>"),
		titled("Access to hives", "<h1>Access to hives</h1><p>Your access is denied in winter.</p>"),
		"<h1>Page not found</h1><p>Sorry.</p>", // a fragment
	} {
		if got := stubOf(src); got != "" {
			t.Errorf("%s\nis %q", src, got)
		}
	}
}

func TestCopierPages(t *testing.T) {
	src := page("<title>Local index - HTTrack Website Copier</title>", `<p>Index of locally available sites:</p>`+
		`<a href="a.example/index.html">a.example</a>`)
	if got := stubOf(src); got != "copier-page" {
		t.Errorf("it is %q", got)
	}
}
