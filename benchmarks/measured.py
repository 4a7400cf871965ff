"""Runs one program and prints what it took, as ``SECONDS MEBIBYTES``.

It is a program of its own because Linux counts the memory of whoever starts a program with the program's; this one is
small.
"""

import os
import sys

child = os.posix_spawnp(
    sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
)
_, status, used = os.wait4(child, 0)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
sys.exit(os.waitstatus_to_exitcode(status))
