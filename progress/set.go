package progress

// A Set holds identities of events. A session counts from 1, so what it holds
// of one is nearly always a single number. The zero Set is empty.
type Set struct {
	devices map[string]*seqs
	name    string // the device asked for last: events come in runs
	last    *seqs
}

// seqs are the numbers of one device: all of 1 to upto, and some beyond.
type seqs struct {
	upto, max int64
	beyond    map[int64]struct{}
}

// Add puts id in and tells whether it was new.
func (s *Set) Add(id ID) bool {
	q := s.device(id.Device)
	if q.has(id.Seq) {
		return false
	}
	q.max = max(q.max, id.Seq)
	if id.Seq != q.upto+1 {
		if q.beyond == nil {
			q.beyond = map[int64]struct{}{}
		}
		q.beyond[id.Seq] = struct{}{}
		return true
	}
	q.upto++
	for len(q.beyond) > 0 {
		if _, ok := q.beyond[q.upto+1]; !ok {
			break
		}
		q.upto++
		delete(q.beyond, q.upto)
	}
	return true
}

// Has tells whether id is in the set.
func (s *Set) Has(id ID) bool {
	q := s.devices[id.Device]
	return q != nil && q.has(id.Seq)
}

// Max is the highest number of a device, 0 if there is none.
func (s *Set) Max(device string) int64 {
	if q := s.devices[device]; q != nil {
		return q.max
	}
	return 0
}

func (s *Set) device(name string) *seqs {
	if s.last != nil && s.name == name {
		return s.last
	}
	q := s.devices[name]
	if q == nil {
		if s.devices == nil {
			s.devices = map[string]*seqs{}
		}
		q = &seqs{}
		s.devices[name] = q
	}
	s.name, s.last = name, q
	return q
}

func (q *seqs) has(n int64) bool {
	if n >= 1 && n <= q.upto {
		return true
	}
	_, ok := q.beyond[n]
	return ok
}
