package markdown_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	tomarkdown "github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/markdown"
)

// TestPlainTables checks that a table of any shape, once it is written without
// mere presentation, reads back as what is written again to the same bytes,
// with no more losses.
func TestPlainTables(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := &document.Document{Blocks: []document.Block{drawTable(t)}}
		text, _ := tomarkdown.Write(doc, tomarkdown.Options{})
		back := markdown.Parse(text, nil)
		again, problems := tomarkdown.Write(back, tomarkdown.Options{})
		if diff := cmp.Diff(string(text), string(again)); diff != "" {
			t.Fatalf("other bytes when written again\n%s", diff)
		}
		if losses := problems.Losses(); len(losses) > 0 {
			t.Fatalf("what is written once loses more when it is written again: %v\n%s", losses, text)
		}
		if want, got := wordsOf(doc), wordsOf(back); want != got {
			t.Fatalf("the words are %q, not %q, in\n%s", got, want, text)
		}
	})
}

// wordsOf returns the words of a document without the white space.
func wordsOf(doc *document.Document) (all string) {
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Text:
			all += n.Text
		case *document.CodeBlock:
			all += n.Text
		}
		return true
	})
	return all
}

func drawTable(t *rapid.T) *document.Table {
	table := &document.Table{}
	if rapid.Bool().Draw(t, "caption") {
		table.Caption = drawText(t)
	}
	rows := func(limit int) (rows []*document.Row) {
		for range rapid.IntRange(0, limit).Draw(t, "rows") {
			row := &document.Row{}
			for range rapid.IntRange(0, 3).Draw(t, "cells") {
				row.Cells = append(row.Cells, drawCell(t))
			}
			rows = append(rows, row)
		}
		return rows
	}
	table.Head = rows(2)
	for range rapid.IntRange(0, 2).Draw(t, "bodies") {
		if body := rows(3); len(body) > 0 {
			table.Bodies = append(table.Bodies, body)
		}
	}
	table.Foot = rows(1)
	return table
}

func drawCell(t *rapid.T) *document.Cell {
	c := &document.Cell{
		Header: rapid.IntRange(0, 3).Draw(t, "header") == 3,
		Align:  rapid.SampledFrom([]document.Align{"", "", "right", "center"}).Draw(t, "align"),
	}
	if rapid.IntRange(0, 9).Draw(t, "span") == 9 {
		c.ColSpan, c.RowSpan = 2, 2
	}
	for range rapid.IntRange(0, 2).Draw(t, "blocks") {
		text := drawText(t)
		switch rapid.IntRange(0, 9).Draw(t, "block") {
		case 9:
			c.Blocks = append(c.Blocks, &document.List{Items: []*document.ListItem{
				{Blocks: []document.Block{&document.Paragraph{Tight: true, Inlines: text}}}}})
		case 8:
			c.Blocks = append(c.Blocks, &document.CodeBlock{Text: "a\n\n  | b <c>\n"})
		default:
			c.Blocks = append(c.Blocks, &document.Paragraph{Inlines: text})
		}
	}
	if len(c.Blocks) == 1 {
		if p, ok := c.Blocks[0].(*document.Paragraph); ok {
			p.Tight = rapid.Bool().Draw(t, "tight")
		}
	}
	return c
}

func drawText(t *rapid.T) []document.Inline {
	text := rapid.SampledFrom([]string{"bees", "a | b", "*x* <b> &amp; [y](z)", "1. \\| `c`"}).Draw(t, "text")
	inlines := []document.Inline{&document.Text{Text: text}}
	if rapid.Bool().Draw(t, "strong") {
		inlines = []document.Inline{&document.Strong{Inlines: inlines}}
	}
	return inlines
}
