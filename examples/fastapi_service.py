"""网络服务：POST /reports 收一份 JSON（与数据文件相同），返回 Word 文件；有错则 422，逐条列出路径和说明。

运行：pip install fastapi uvicorn && uvicorn fastapi_service:app
"""

from __future__ import annotations

from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse, Response

from wenming import DataError, Limits, WenmingError, compose, render
from wenming.i18n import translator
from wenming.schema import read_data

MAX_BODY = 1_000_000
LIMITS = Limits(file_bytes=MAX_BODY, nodes=20_000, value_chars=20_000)

app = FastAPI(title="工作报告")
chinese = translator("zh")


@app.post("/reports")
async def reports(request: Request) -> Response:
    """Answer with the Word file; a body that is too large is not read to its end."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MAX_BODY:
            faults = [{"path": "", "message": f"请求超过 {MAX_BODY} 字节。"}]
            return JSONResponse({"faults": faults}, status_code=413)
    return await run_in_threadpool(answer, bytes(body))  # a render takes a while: off the event loop


def answer(body: bytes) -> Response:
    """Return the report, or every fault of the request."""
    try:
        name, content, media_type = make(body)
    except WenmingError as error:
        faults = [{"path": one.path, "message": one._replace(path="").text(chinese)} for one in error.faults]
        return JSONResponse({"faults": faults}, status_code=422)
    disposition = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}.docx"}
    return Response(content, media_type=media_type, headers=disposition)


def make(body: bytes) -> tuple[str, bytes, str]:
    """Return title, bytes and media type of the report that the JSON text *body* asks for."""
    data = read_data(body, name="request.json", limits=LIMITS).value  # digits as they were sent
    blueprint = data.get("blueprint") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(blueprint, str):
        raise DataError("is missing. Fill in: {help}.", {"help": "如 meteorology/annual_summary"}, path="blueprint")
    report = compose(blueprint, data)
    rendered = render(report, "docx")
    return str(report.title), rendered.content, rendered.media_type
