//go:build !linux

package main

func processor(int) float64            { return nan }
func wakeups(int) float64              { return nan }
func resident(int) (now, most float64) { return nan, nan }
func others() float64                  { return nan }
func machine() string                  { return "a processor that cannot be asked for its name" }
