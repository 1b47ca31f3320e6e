"""The FastAPI example over real HTTP: good and bad requests, and eight clients at once."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import docx
import httpx
import pytest
import uvicorn

EXAMPLE = Path(__file__).parents[2] / "examples" / "fastapi_service.py"
BLUEPRINT = "meteorology/annual_summary"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def good(issuer: str = "临澜市气象局", warnings: str = "128条") -> dict[str, Any]:
    """Return a request with what is required."""
    data = {"warnings_issued": warnings, "decision_briefs": "96期"}
    return {"blueprint": BLUEPRINT, "issuer": issuer, "period": "2025年", "source": "年报", "data": data}


@pytest.fixture(scope="module")
def service() -> ModuleType:
    """The example as a module."""
    spec = spec_from_file_location("fastapi_service", EXAMPLE)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def client(service: ModuleType) -> Iterator[httpx.Client]:
    """A client of the service, which listens on a free port of this machine."""
    server = uvicorn.Server(uvicorn.Config(service.app, lifespan="off", log_level="error", ws="none"))
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the server ended before it began"
            time.sleep(0.01)
        port = listener.getsockname()[1]
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=120, trust_env=False) as made:
            yield made
        server.should_exit = True
        thread.join()


def words(response: httpx.Response) -> str:
    """Return the text of the Word file in *response*."""
    assert response.status_code == 200, response.text
    return "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(response.content)).paragraphs)


def faults(response: httpx.Response) -> dict[str, str]:
    """Return the faults that the service found, by path."""
    assert response.status_code == 422, response.text
    return {fault["path"]: fault["message"] for fault in response.json()["faults"]}


def test_good_input_is_a_word_file(client: httpx.Client) -> None:
    """The answer is a Word file of that name, with the figures in it."""
    response = client.post("/reports", json=good())
    assert response.headers["content-type"] == WORD
    assert response.headers["content-disposition"].endswith("%E6%80%BB%E7%BB%93.docx")
    assert "发布预警信号128条" in words(response)


def test_the_same_request_gives_the_same_bytes(client: httpx.Client) -> None:
    """Deterministic over HTTP, too."""
    assert client.post("/reports", json=good()).content == client.post("/reports", json=good()).content


def test_digits_come_as_they_were_sent(client: httpx.Client) -> None:
    """A JSON number keeps its digits: 88.40 is not 88.4."""
    body = json.dumps(good()).replace('"96\\u671f"', '"96\\u671f", "rain_forecast_accuracy": 88.40')
    assert "88.40%" in words(client.post("/reports", content=body))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "request.json"),
        (b"{", "request.json:1:1"),
        (b"[1, 2]", "blueprint"),
        (b'"report"', "blueprint"),
        (b"\xff\xfe\xfa", "request.json"),
        (b'{"blueprint": NaN}', "request.json"),
        (b'{"blueprint": 1}', "blueprint"),
        (b"[" * 100_000, "request.json"),
        (b'{"a": 1, "a": 2}', "request.json:1:10"),
    ],
)
def test_bad_json_is_one_clear_answer(client: httpx.Client, body: bytes, said: str) -> None:
    """What is no JSON object with a blueprint is refused, with its place."""
    found = faults(client.post("/reports", content=body))
    assert said in " ".join(f"{path} {message}" for path, message in found.items())


def test_an_unknown_blueprint_says_what_there_is(client: httpx.Client) -> None:
    """A near miss is named."""
    (message,) = faults(client.post("/reports", json={**good(), "blueprint": "meteorology/anual"})).values()
    assert BLUEPRINT in message


def test_every_fault_is_listed_with_its_path(client: httpx.Client) -> None:
    """A missing field, a wrong unit, an unknown key: all in one answer."""
    body = {**good(warnings="128期"), "isuer": "甲"}
    del body["data"]["decision_briefs"], body["issuer"]
    found = faults(client.post("/reports", json=body))
    assert set(found) == {"isuer", "issuer", "data.warnings_issued", "data.decision_briefs"}
    assert "是不是 issuer" in found["isuer"]
    assert "128期" in found["data.warnings_issued"]


@pytest.mark.parametrize(
    "hostile", ["{{ 7*7 }}", "<w:p>甲</w:p>", "{warnings_issued}", "]]>&amp;&", "{% for x in y %}", "../../etc"]
)
def test_hostile_text_is_text(client: httpx.Client, hostile: str) -> None:
    """Tags and markup of the sender are printed as they came."""
    assert hostile in words(client.post("/reports", json=good(issuer=hostile)))


@pytest.mark.parametrize("char", ["\x07", "\x00", "\ud800", "\u202e", "\n甲"])
def test_what_no_page_carries_is_refused(client: httpx.Client, char: str) -> None:
    """Control characters, surrogates and bidi overrides are named with their place."""
    response = client.post("/reports", content=json.dumps(good(issuer=f"某{char}局")))
    assert response.status_code == 422
    assert any("issuer" in f"{fault['path']}{fault['message']}" or "request.json" in fault["message"] for fault in response.json()["faults"])


def test_a_body_that_is_too_large_is_not_read(client: httpx.Client, service: ModuleType) -> None:
    """Neither one with a length nor a stream without one."""
    large = b" " * (service.MAX_BODY + 1)
    for content in (large, iter([large[:500_000]] * 3)):
        response = client.post("/reports", content=content)
        assert response.status_code == 413
        assert str(service.MAX_BODY) in response.json()["faults"][0]["message"]


def test_many_values_in_a_small_body_are_refused(client: httpx.Client) -> None:
    """The bound on nodes holds before anything is built."""
    (message,) = faults(client.post("/reports", content=b'{"a": [' + b"1," * 30_000 + b"1]}")).values()
    assert "nodes" in message


def test_eight_clients_at_once_get_their_own(client: httpx.Client) -> None:
    """Good and bad requests in between one another: each answer holds its sender's words and no others'."""
    markers = [f"第{number}号气象局" for number in range(8)]

    def ask(marker: str) -> list[httpx.Response]:
        own = good(issuer=marker, warnings=f"{900 + markers.index(marker)}条")
        return [client.post("/reports", json=one) for one in (own, {**own, "period": marker, "isuer": 1}, own)]

    with ThreadPoolExecutor(8) as pool:
        for marker, answers in zip(markers, pool.map(ask, markers), strict=True):
            first, bad, again = answers
            assert first.content == again.content
            assert f"{900 + markers.index(marker)}条" in words(first)
            assert [other for other in markers if other in words(first)] == [marker]
            assert list(faults(bad)) == ["isuer"]


def test_a_slow_render_holds_up_nobody(
    client: httpx.Client, service: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one report is being made, the service answers others: the work is not on the event loop."""
    begun, done, make = threading.Event(), threading.Event(), service.make

    def slow(body: bytes) -> tuple[str, bytes, str]:
        begun.set()
        assert done.wait(60)
        made: tuple[str, bytes, str] = make(body)
        return made

    monkeypatch.setattr(service, "make", slow)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(client.post, "/reports", json=good())
        try:
            assert begun.wait(60)
            assert client.get("/openapi.json", timeout=30).status_code == 200
            assert not waiting.done()
        finally:
            done.set()
        assert waiting.result().status_code == 200
