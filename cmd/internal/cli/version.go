package cli

import (
	"runtime/debug"
	"strings"
)

// version is what Go recorded when the program was built: the tag or
// "(devel)", the commit or that there is none, and the compiler.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	return versionOf(info)
}

func versionOf(info *debug.BuildInfo) string {
	about := map[string]string{}
	for _, s := range info.Settings {
		about[s.Key] = s.Value
	}
	v := info.Main.Version
	if v == "" {
		v = "(devel)"
	}
	var more []string
	if commit := about["vcs.revision"]; commit != "" {
		if len(commit) > 12 {
			commit = commit[:12]
		}
		if about["vcs.modified"] == "true" {
			commit += " and changes"
		}
		more = append(more, commit)
	} else if info.Main.Sum == "" { // neither built from a checkout nor fetched by its version
		more = append(more, "no commit recorded")
	}
	if day, _, ok := strings.Cut(about["vcs.time"], "T"); ok {
		more = append(more, day)
	}
	more = append(more, info.GoVersion)
	return v + " (" + strings.Join(more, ", ") + ")"
}
