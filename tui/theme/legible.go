package theme

import (
	"fmt"
	"math"
	"strings"
)

// minContrast is the contrast that WCAG asks of text with its ground.
const minContrast = 4.5

// Legible makes every colour of a text as dark or as light as it must be to be
// read on the ground. Styles for code are made by others, for editors with a
// ground of their own, and set comments and strings too pale. Where the ground
// is not known, nothing is changed.
func (t *Theme) Legible(text string) string {
	const mark = "38;2;"
	paper, ink := rgb{30, 30, 46}, rgb{255, 255, 255} // the palest dark ground in use
	switch t.Ground {
	case Unknown:
		return text
	case Light:
		paper, ink = rgb{239, 241, 245}, rgb{}
	}
	if t.Mono || !strings.Contains(text, mark) {
		return text
	}
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, mark)
		out.WriteString(before)
		if !found {
			return out.String()
		}
		var c rgb
		if n, err := fmt.Sscanf(rest, "%d;%d;%d", &c[0], &c[1], &c[2]); err != nil || n < 3 {
			out.WriteString(mark)
			text = rest
			continue
		}
		c = c.until(ink, paper)
		fmt.Fprintf(&out, "%s%d;%d;%d", mark, c[0], c[1], c[2])
		text = strings.TrimLeft(rest, "0123456789")
		for range 2 {
			text = strings.TrimLeft(strings.TrimPrefix(text, ";"), "0123456789")
		}
	}
}

// rgb is a colour as red, green and blue, from 0 to 255.
type rgb [3]int

// until is the colour with as much of ink in it as it needs to be read on paper.
func (c rgb) until(ink, paper rgb) rgb {
	const steps = 24
	mixed := c
	for step := 1; mixed.contrast(paper) < minContrast && step <= steps; step++ {
		for i := range mixed {
			mixed[i] = c[i] + (ink[i]-c[i])*step/steps
		}
	}
	return mixed
}

// contrast is WCAG's, from 1 to 21.
func (c rgb) contrast(with rgb) float64 {
	a, b := c.luminance(), with.luminance()
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

func (c rgb) luminance() float64 {
	sum := 0.0
	for i, weight := range [3]float64{0.2126, 0.7152, 0.0722} {
		v := float64(c[i]) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}
