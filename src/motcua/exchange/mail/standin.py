"""A mail server that keeps what it is given and delivers nothing, for tests and demonstrations.

`python -m motcua.exchange.mail.standin FOLDER` keeps mails in a folder, on port 2525.
"""

from __future__ import annotations

import asyncio
import signal
import sys
import threading
from asyncio import StreamReader, StreamWriter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path


@dataclass(slots=True)
class StandIn:
    """The mails handed over so far, oldest first. Nobody has an address under `.invalid`: it is refused."""

    folder: Path | None = None
    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)

    async def talk(self, reader: StreamReader, writer: StreamWriter) -> None:
        """One conversation (RFC 5321), without extensions but 8BITMIME."""
        writer.write(b"220 stand-in\r\n")
        while line := await reader.readline():
            command = line.decode("ascii", "replace").strip().upper()
            if command == "DATA":
                writer.write(b"354 go on\r\n")
                self._keep(await _text(reader))
            writer.write(f"{_answer(command)}\r\n".encode())
            if command == "QUIT":
                break
        writer.close()

    def _keep(self, mail: bytes) -> None:
        if self.folder:
            (self.folder / f"{len(self.mails) + 1:05}.eml").write_bytes(mail)
        self.mails.append(message_from_bytes(mail, policy=policy.default))


def _answer(command: str) -> str:
    match command.split(" ")[0]:
        case "EHLO":
            return "250-stand-in\r\n250 8BITMIME"
        case "RCPT" if command.endswith(".INVALID>"):
            return "550 nobody has this address"
        case "HELO" | "MAIL" | "RCPT" | "DATA" | "RSET" | "NOOP":
            return "250 ok"
        case "QUIT":
            return "221 goodbye"
    return "502 not known here"


async def _text(reader: StreamReader) -> bytes:
    """What comes up to the line with a single dot; a dot that was doubled on the way is one again."""
    lines = []
    while (line := await reader.readline()) not in (b".\r\n", b""):
        lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
    return b"".join(lines)


@contextmanager
def serving(folder: Path | None = None, port: int = 0) -> Iterator[StandIn]:
    """The stand-in at work in a thread of its own, on a free port unless one is named."""
    kept, loop = StandIn(folder), asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(kept.talk, "127.0.0.1", port))
    kept.port = server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield kept
    finally:
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


if __name__ == "__main__":
    with serving(Path(sys.argv[1]), 2525):
        signal.pause()
