package tex

// relation is the symbol of a relation or arrow, "" if name is not one.
func relation(name string) string {
	if s := arrow(name); s != "" {
		return s
	}
	switch name {
	case "le", "leq", "leqslant":
		return "≤"
	case "ge", "geq", "geqslant":
		return "≥"
	case "ne", "neq":
		return "≠"
	case "lt":
		return "<"
	case "gt":
		return ">"
	case "ll":
		return "≪"
	case "gg":
		return "≫"
	case "lesssim":
		return "≲"
	case "gtrsim":
		return "≳"
	case "prec":
		return "≺"
	case "succ":
		return "≻"
	case "preceq":
		return "⪯"
	case "succeq":
		return "⪰"
	case "approx":
		return "≈"
	case "sim":
		return "∼"
	case "simeq":
		return "≃"
	case "cong":
		return "≅"
	case "equiv":
		return "≡"
	case "propto":
		return "∝"
	}
	return otherRelation(name)
}

// otherRelation is the symbol of a relation that does not compare.
func otherRelation(name string) string {
	switch name {
	case "triangleq":
		return "≜"
	case "doteq":
		return "≐"
	case "coloneqq", "coloneq", "defeq":
		return ":="
	case "mid":
		return "|"
	case "parallel":
		return "‖"
	case "perp":
		return "⊥"
	case "vdash":
		return "⊢"
	case "models":
		return "⊨"
	case "in":
		return "∈"
	case "notin":
		return "∉"
	case "ni":
		return "∋"
	case "subset":
		return "⊂"
	case "supset":
		return "⊃"
	case "subseteq":
		return "⊆"
	case "supseteq":
		return "⊇"
	}
	return ""
}

func arrow(name string) string {
	switch name {
	case "to", "rightarrow":
		return "→"
	case "leftarrow", "gets":
		return "←"
	case "leftrightarrow":
		return "↔"
	case "longrightarrow":
		return "⟶"
	case "longleftarrow":
		return "⟵"
	case "Rightarrow", "implies", "Longrightarrow":
		return "⇒"
	case "Leftarrow", "impliedby", "Longleftarrow":
		return "⇐"
	case "Leftrightarrow", "iff", "Longleftrightarrow":
		return "⇔"
	case "mapsto", "longmapsto":
		return "↦"
	case "uparrow":
		return "↑"
	case "downarrow":
		return "↓"
	case "nearrow":
		return "↗"
	case "searrow":
		return "↘"
	}
	return ""
}
