package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// The tests here are those in which a process is the point: what the program
// does with streams, signals, terminals and disks that only a process has.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"llmcourse": main})
}

func TestProcess(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata"})
}
