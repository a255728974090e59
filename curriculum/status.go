package curriculum

import "strings"

// A Work is something else to read, watch or run than the Resource it stands
// with: a tick of the one says nothing of the other.
type Work struct {
	Title string
	URL   string
	By    string // may be empty
}

// A Status says what became of a Resource at its address.
type Status string

// What can become of a resource. Where several are true the first of them is
// its Status.
const (
	StatusGone       Status = "gone"       // no address shows it any more
	StatusMoved      Status = "moved"      // it is at another address
	StatusSuperseded Status = "superseded" // it is there, and a newer work does its job
	StatusOK         Status = "ok"         // it is where the course says
)

// Status is what the course knows of the resource's address. It asks nobody.
func (r *Resource) Status() Status {
	switch {
	case r.Gone != "":
		return StatusGone
	case r.Moved != "":
		return StatusMoved
	case r.Superseded != nil:
		return StatusSuperseded
	}
	return StatusOK
}

// Address is where to go today: where the resource moved to, the archived copy
// of one that is gone, or else where the course says.
func (r *Resource) Address() string {
	switch {
	case r.Gone != "":
		return Archived(r.URL)
	case r.Moved != "":
		return r.Moved
	}
	return r.URL
}

// Other is the work to take instead of one that is gone, or rather than one
// that was superseded; nil if there is none.
func (r *Resource) Other() *Work {
	if r.Instead != nil {
		return r.Instead
	}
	return r.Superseded
}

// Archived is the address of the copy of a page in the Internet Archive that is
// nearest to the year in which the built-in course was written: a page that
// went away later is there as it was, not as its last error. An address of the
// archive stays as it is.
func Archived(address string) string {
	const archive = "https://web.archive.org/web/"
	if strings.HasPrefix(address, archive) {
		return address
	}
	return archive + "2024/" + address
}

// Address is where to go today: the archived copy where there is nothing any more.
func (l Link) Address() string {
	if l.Gone != "" {
		return Archived(l.URL)
	}
	return l.URL
}
