"""The commands of web, worker and beat, as bin/run and the tests' servers start them."""

from pathlib import Path

Command = list[str | Path]


def web(python: str, bind: str, *, processes: str = "2", threads: str = "4") -> Command:
    """Return the command of the web server. `bind` is an address and a port. The worker class buffers: see ops.web."""
    return [
        *(python, "-m", "gunicorn", "careerservices.wsgi", "--bind", bind, "--no-control-socket"),
        *("--worker-class", "ops.web.BufferingWorker", "--workers", processes, "--threads", threads),
        *("--graceful-timeout", "8"),
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
