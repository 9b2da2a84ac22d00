"""The commands of `build.py`: what can be typed, what is printed, which code it exits with. One file per command."""
