"""Starts programs in turn and prints how long each took to its first line of output, and how much memory it held at most."""
import os
import statistics
import subprocess
import sys
import time


def run(program):
    """Milliseconds to the first line, milliseconds of processor time, peak resident MB, the line."""
    started = time.perf_counter()
    process = subprocess.Popen([program], stdout=subprocess.PIPE)
    line = process.stdout.readline().decode().strip()
    first = time.perf_counter() - started
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{program} ended with {process.returncode}")
    return first * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024, line


def main():
    runs = int(sys.argv[1])
    programs = list(zip(sys.argv[2::2], sys.argv[3::2]))
    measured = {name: [] for name, _ in programs}
    for _, program in programs:
        line = run(program)[3]  # files into the page cache; this run does not count
        if line != "OUT.SUDDEN":
            sys.exit(f"{program} printed '{line}'")
    for _ in range(runs):
        for name, program in programs:
            measured[name].append(run(program))
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} cores, load {load:.1f}, n = {runs} of each, in turn; median (least) of each column\n")
    print("| program | ms to the first line | ms of processor time | peak MB |")
    print("|---|---|---|---|")
    for name, rows in measured.items():
        columns = [[row[i] for row in rows] for i in range(3)]
        print(f"| {name} | " + " | ".join(f"{statistics.median(column):.0f} ({min(column):.0f})" for column in columns) + " |")


main()
