package curriculum

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"sync"
	"sync/atomic"
)

// A job is one file of a section or shelf to read and decode. Jobs run at the
// same time, so each keeps what it finds to itself.
type job struct {
	read  func() (*source, error)
	ref   Ref
	part  *Part // nil for a shelf
	src   *source
	asks  string // place in course.toml that names the file
	found problems
	ok    bool

	section sectionFile
	shelf   shelfFile
}

// run does all jobs.
func run(jobs []*job) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(jobs)) {
		all.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(jobs) {
					return
				}
				jobs[i].run()
			}
		})
	}
	all.Wait()
}

func (j *job) run() {
	src, err := j.read()
	j.src = src
	if err != nil {
		j.found.line(src, 0, reason(err), fmt.Sprintf("%s names it", mainFile))
		return
	}
	if j.part != nil {
		j.ok = decode(src, &j.section, &j.found)
	} else {
		j.ok = decode(src, &j.shelf, &j.found)
	}
}

// reason says what went wrong with a file whose name is said already.
func reason(err error) string {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file"
	case errors.As(err, &path):
		return "cannot be read: " + path.Err.Error()
	}
	return err.Error()
}
