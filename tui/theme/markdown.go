package theme

import (
	gansi "charm.land/glamour/v2/ansi"
)

// Markdown is the style of prose. It has no margins and no blank lines: the
// reader spaces blocks itself.
func (t *Theme) Markdown() gansi.StyleConfig {
	p := t.Palette
	var c gansi.StyleConfig
	c.Document.Color = colour(p.Text)
	c.BlockQuote = gansi.StyleBlock{
		StylePrimitive: gansi.StylePrimitive{Color: colour(p.Muted)},
		Indent:         number(1), IndentToken: text(t.Icons.Bar + " "),
	}
	c.List.LevelIndent = 2
	c.Heading.Color, c.Heading.Bold = colour(p.Accent), yes()
	c.Emph.Italic, c.Strong.Bold, c.Strikethrough.CrossedOut = yes(), yes(), yes()
	c.HorizontalRule = gansi.StylePrimitive{Color: colour(p.Rule), Format: t.Icons.Rule + t.Icons.Rule + t.Icons.Rule}
	c.Item.BlockPrefix = t.Icons.Dot + " "
	c.Enumeration.BlockPrefix = ". "
	c.Task = gansi.StyleTask{Ticked: t.Icons.Done + " ", Unticked: t.Icons.Todo + " "}
	c.Code.Color = colour(p.Leaf)
	if t.Mono {
		c.Code.Bold = yes()
	}
	c.CodeBlock.Theme = p.Code
	c.CodeBlock.Color = colour(p.Text)
	c.Table.CenterSeparator, c.Table.ColumnSeparator, c.Table.RowSeparator = text("┼"), text("│"), text("─")
	if t.Icons.Name == "ascii" {
		c.Table.CenterSeparator, c.Table.ColumnSeparator, c.Table.RowSeparator = text("+"), text("|"), text("-")
	}
	return c
}

func colour(c string) *string {
	if c == "" {
		return nil
	}
	return &c
}

func yes() *bool            { v := true; return &v }
func text(s string) *string { return &s }
func number(n uint) *uint   { return &n }
