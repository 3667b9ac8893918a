# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the page share: an archive with a page over it, web
servers on loopback that run it by the sample configurations, and requests
that may be as malformed as an attacker likes.

NEWSFOLD_BIN names the folder of the programs.
"""

import dataclasses
import http.client
import io
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import struct
import tempfile
import time
import unittest

BIN = pathlib.Path(os.environ["NEWSFOLD_BIN"])
ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "corpora/sample"
SERVERS = ROOT / "searcher/cgi/servers"

TIMEOUT_SECONDS = 60  # only what hangs takes so long

# As in the sample configurations.
PROGRAM = "/usr/local/lib/cgi-bin/newsfold.cgi"
CONFIG = "/etc/newsfold/cgi.conf"


def program(name):
    """Where a program of a server is; those of root are not in every PATH."""
    return shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin:/sbin")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(is_ready, what):
    for _ in range(1000):
        if is_ready():
            return
        time.sleep(0.01)
    raise AssertionError(f"{what} does not come up")


class Site:
    """A folder with an archive, the program and its settings."""

    def __init__(self, *dumps):
        self._folder = tempfile.TemporaryDirectory(prefix="newsfold-cgi-")
        self.folder = pathlib.Path(self._folder.name)
        # Apache's programs run as somebody else if root tests.
        self.folder.chmod(0o755)
        self.program = self.folder / "newsfold.cgi"
        shutil.copy(BIN / "newsfold.cgi", self.program)
        self.archive = self.folder / "news"
        done = subprocess.run(
            [BIN / "newsfold-index", "add", "--archive", self.archive, *dumps],
            capture_output=True, encoding="utf-8", check=False)
        if not self.archive.exists():
            raise AssertionError(done.stderr)
        self.config = self.folder / "cgi.conf"
        self.config.write_text(
            f'title = "The sample"\ndeadline_ms = 5000\n'
            f'replay = "https://web.example/{{timestamp}}/{{url}}"\n'
            f'[archive]\nnews = "{self.archive}"\n', encoding="utf-8")

    def close(self):
        self._folder.cleanup()


@dataclasses.dataclass
class Answer:
    status: int
    headers: dict  # names in lower case
    body: bytes

    @property
    def text(self):
        """The body; ill-formed UTF-8 is an error."""
        return self.body.decode()

    @property
    def head(self):
        return "".join(f"{name}: {value}\n"
                       for name, value in self.headers.items())


def lower_names(message):
    return {name.lower(): value for name, value in message.items()}


def read_cgi(output):
    """What a program of CGI wrote."""
    stream = io.BytesIO(output)
    headers = lower_names(http.client.parse_headers(stream))
    return Answer(int(headers["status"].split()[0]), headers, stream.read())


def as_bytes(text):
    return text if isinstance(text, bytes) else text.encode()


class WebServer:
    """A server that runs the page of a site, on a port of its own.

    Subclasses say how it is configured and started.
    """

    sample = ""  # file of the sample configuration
    script = "/newsfold.cgi"
    needs = ()  # programs

    @classmethod
    def missing(cls):
        return [name for name in cls.needs if not program(name)]

    def __init__(self, site):
        self.site = site
        self.port = free_port()
        self.folder = site.folder / f"server-{self.port}"
        self.folder.mkdir()
        self.processes = []
        try:
            self.start()
            wait_for(self.listens, type(self).__name__)
        except BaseException:
            self.stop()
            raise

    def start(self):
        raise NotImplementedError

    def configuration(self, **places):
        """The sample configuration, with our places for those that it names."""
        text = (SERVERS / self.sample).read_text(encoding="utf-8")
        for old, new in [(PROGRAM, self.site.program),
                         (CONFIG, self.site.config), *places.items()]:
            assert old in text, f"{self.sample} does not name {old}"
            text = text.replace(old, str(new))
        return text

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def spawn(self, *command, **environment):
        log = open(self.folder / "log", "ab")
        with log:
            self.processes.append(subprocess.Popen(
                [program(command[0]), *(str(one) for one in command[1:])],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env={"PATH": "/usr/bin:/bin", **environment},
                start_new_session=True))
        return self.processes[-1]

    def log(self):
        return (self.folder / "log").read_text(errors="replace")

    def listens(self):
        for process in self.processes:
            if process.poll() is not None:
                raise AssertionError(self.log())
        try:
            socket.create_connection(("127.0.0.1", self.port)).close()
            return True
        except ConnectionRefusedError:
            return False

    def lives(self):
        return all(process.poll() is None for process in self.processes)

    def stop(self):
        """Ends it as a system does; what does not end so is killed."""
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(TIMEOUT_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            # fcgiwrap leaves its children behind.
            try:
                os.killpg(process.pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
        self.processes = []

    def ask(self, target="", method="GET", headers=(), body=b"",
            version="HTTP/1.1"):
        """Asks for what stands behind the address of the page."""
        return self.ask_bytes(
            as_bytes(method) + b" " + as_bytes(self.script) +
            as_bytes(target) + b" " + as_bytes(version),
            headers, body, method)

    def ask_bytes(self, line, headers=(), body=b"", method="GET"):
        """Likewise, with a first line as given; `headers` are pairs."""
        fields = dict(headers)
        if b"HTTP/1.1" in line:
            fields = {"Host": f"127.0.0.1:{self.port}", **fields}
        if body:
            fields.setdefault("Content-Length", str(len(body)))
        fields["Connection"] = "close"
        head = b"".join(as_bytes(name) + b": " + as_bytes(value) + b"\r\n"
                        for name, value in fields.items())
        with socket.create_connection(("127.0.0.1", self.port),
                                      TIMEOUT_SECONDS) as connection:
            try:
                connection.sendall(line + b"\r\n" + head + b"\r\n" + body)
            except (BrokenPipeError, ConnectionResetError):
                pass  # it may answer before it has read all
            response = http.client.HTTPResponse(connection, method=method)
            response.begin()
            return Answer(response.status, lower_names(response.headers),
                          response.read())


class Lighttpd(WebServer):
    sample = "lighttpd.conf"
    needs = ("lighttpd",)

    def sample_configuration(self):
        return self.configuration(
            **{"/run/lighttpd/newsfold.socket": self.folder / "socket"})

    def start(self):
        self.write("sample.conf", self.sample_configuration())
        self.spawn("lighttpd", "-D", "-f", self.write("main.conf", f"""
server.port = {self.port}
server.bind = "127.0.0.1"
server.document-root = "{self.folder}"
include "sample.conf"
"""))

    def listens(self):
        return super().listens() and len(self.workers()) == 2

    def workers(self):
        """The programs that stay, by their ids."""
        pid = self.processes[0].pid
        path = pathlib.Path(f"/proc/{pid}/task/{pid}/children")
        return [int(child) for child in path.read_text().split()]


class LighttpdRoot(Lighttpd):
    """The page is the whole site."""

    script = ""

    def sample_configuration(self):
        return super().sample_configuration().replace(
            '"/newsfold.cgi"', '"/"').replace(
            '"check-local"', '"fix-root-scriptname" => "enable",\n'
            '  "check-local"')


class Apache(WebServer):
    sample = "apache.conf"
    needs = ("apache2",)
    modules = ("mpm_event", "authz_core", "alias", "env", "cgid")

    def start(self):
        loads = "".join(
            f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"
            for name in self.modules)
        user = "User #65534\nGroup #65534\n" if os.geteuid() == 0 else ""
        self.write("sample.conf", self.configuration())
        self.spawn("apache2", "-DFOREGROUND", "-f", self.write("main.conf", f"""
{loads}{user}
ServerName localhost
ServerRoot "{self.folder}"
DocumentRoot "{self.folder}"
Listen 127.0.0.1:{self.port}
PidFile pid
ErrorLog error.log
ScriptSock "{self.folder}/script-socket"
Include sample.conf
"""))


class NginxCgi(WebServer):
    """nginx and fcgiwrap."""

    sample = "nginx.conf"
    needs = ("nginx", "fcgiwrap")
    socket = "/run/fcgiwrap.socket"

    def start_program(self, path):
        self.spawn("fcgiwrap", "-f", "-c", "2", "-s", f"unix:{path}")

    def start(self):
        path = self.folder / "socket"
        self.start_program(path)
        wait_for(path.exists, "the socket")
        path.chmod(0o666)
        self.write("sample.conf", self.sample_configuration(path))
        self.spawn("nginx", "-e", self.folder / "error.log", "-p", self.folder,
                   "-c", self.write("main.conf", f"""
daemon off;
worker_processes 1;
pid pid;
events {{}}
http {{
  access_log off;
  client_body_temp_path body;
  fastcgi_temp_path fastcgi;
  proxy_temp_path proxy;
  scgi_temp_path scgi;
  uwsgi_temp_path uwsgi;
  server {{
    listen 127.0.0.1:{self.port};
    include sample.conf;
  }}
}}
"""))

    def sample_configuration(self, path):
        return self.configuration(**{self.socket: path})


class NginxFastCgi(NginxCgi):
    """nginx and two programs that stay."""

    needs = ("nginx", "spawn-fcgi")

    def start_program(self, path):
        # They leave their parent, and what they are known by in a file.
        self.spawn("spawn-fcgi", "-F", "2", "-P", self.pids, "-s", path, "--",
                   self.site.program, NEWSFOLD_CGI_CONFIG=str(self.site.config))
        self.processes.pop().wait(TIMEOUT_SECONDS)

    @property
    def pids(self):
        return self.folder / "pids"

    def stop(self):
        super().stop()
        for pid in self.pids.read_text().split():
            os.kill(int(pid), signal.SIGTERM)


class Alone:
    """A program that stays, asked by FastCGI without a server between: so
    anything reaches it."""

    BEGIN, END, PARAMS, STDIN, STDOUT = 1, 3, 4, 5, 6

    def __init__(self, site):
        self.site = site
        self.path = site.folder / "alone"
        self.path.unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX) as listener, \
                open(site.folder / "alone.log", "ab") as log:
            listener.bind(str(self.path))
            listener.listen(20)
            self.process = subprocess.Popen(
                [site.program], stdin=listener, stderr=log,
                env={"NEWSFOLD_CGI_CONFIG": str(site.config)})

    def stop(self, sign=signal.SIGTERM):
        """Its exit code."""
        self.process.send_signal(sign)
        return self.process.wait(TIMEOUT_SECONDS)

    def lives(self):
        return self.process.poll() is None

    def ask(self, path="", query="", method="GET", **variables):
        with self.connection(path, query, method, **variables) as connection:
            return read_cgi(self.read(connection))

    def connection(self, path="", query="", method="GET", **variables):
        """A request that was sent."""
        variables = {"REQUEST_METHOD": method, "SCRIPT_NAME": "/newsfold.cgi",
                     "PATH_INFO": path, "QUERY_STRING": query, **variables}
        body = b"".join(self.pair(as_bytes(name), as_bytes(value))
                        for name, value in variables.items())
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(TIMEOUT_SECONDS)
        connection.connect(str(self.path))
        connection.sendall(self.record(self.BEGIN, struct.pack(">HB5x", 1, 0)) +
                           self.stream(self.PARAMS, body) +
                           self.stream(self.STDIN, b""))
        return connection

    @staticmethod
    def pair(name, value):
        return struct.pack(">II", len(name) | 1 << 31,
                           len(value) | 1 << 31) + name + value

    @staticmethod
    def record(kind, content):
        return struct.pack(">BBHHBB", 1, kind, 1, len(content), 0, 0) + content

    def stream(self, kind, content):
        parts = [content[at:at + 60000]
                 for at in range(0, len(content), 60000)] + [b""]
        return b"".join(self.record(kind, part) for part in parts)

    def read(self, connection):
        output = b""
        with connection.makefile("rb") as file:
            while True:
                _, kind, _, size, padding, _ = struct.unpack(">BBHHBB",
                                                             file.read(8))
                content = file.read(size + padding)[:size]
                if kind == self.STDOUT:
                    output += content
                elif kind == self.END:
                    return output


def needs(server):
    """A decorator: skips a test where the server is not installed."""
    missing = server.missing()
    return unittest.skipIf(missing, f"not installed: {', '.join(missing)}")
