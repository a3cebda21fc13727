"""The commands of web, worker and beat, as bin/run and the tests' servers start them."""

from pathlib import Path

Command = list[str | Path]


def web(python: str, bind: str, *, processes: str = "2", threads: str = "4") -> Command:
    """Return the command of the web server. `bind` is an address and a port, or `fd://` and the number of a socket. The
    worker class buffers: see ops.web. The program is loaded once, and what is read only is the processes' own once.
    """
    return [
        *(python, "-m", "gunicorn", "careerservices.wsgi", "--bind", bind, "--no-control-socket"),
        *("--worker-class", "ops.web.BufferingWorker", "--workers", processes, "--threads", threads),
        *("--graceful-timeout", "8", "--preload", "--config", "python:ops.gate"),
    ]


def solo_worker(python: str, *, level: str = "INFO") -> Command:
    """Return the command of a worker that does its tasks one by one in its only process."""
    return [
        *(python, "-m", "celery", "-A", "careerservices", "--quiet"),
        *("worker", "--pool", "solo", "--loglevel", level),
        *("--without-gossip", "--without-mingle"),
    ]


def worker(python: str, *, concurrency: str = "1", level: str = "INFO") -> Command:
    return [
        *(python, "-m", "celery", "-A", "careerservices", "--quiet"),
        *(
            "worker",
            "--concurrency",
            concurrency,
            "--loglevel",
            level,
            "--without-gossip",
            "--without-mingle",
        ),
    ]


def beat(python: str, schedule: Path, *, level: str = "INFO") -> Command:
    """Return the command of beat. `schedule` is the file in which it keeps when what ran last."""
    return [
        *(python, "-m", "celery", "-A", "careerservices", "--quiet"),
        *("beat", "--schedule", schedule, "--pidfile", "", "--loglevel", level),
    ]
