"""No framework and no store: what two HTTP calls an update cost at least. 64 updates at once."""

import asyncio
import os
from typing import Any

import orjson
from aiohttp import ClientSession, TCPConnector

from benchmarks.counting_api import TOKEN

AT_ONCE = 64
ROW = [{"text": str(value), "callback_data": str(value)} for value in range(1, 6)]


async def call(session: ClientSession, url: str, **parameters: object) -> Any:
    headers = {"Content-Type": "application/json"}
    async with session.post(url, data=orjson.dumps(parameters), headers=headers) as response:
        return orjson.loads(await response.read())["result"]


async def echo(session: ClientSession, root: str, query: dict[str, Any], places: asyncio.Semaphore) -> None:
    async with places:
        await call(session, f"{root}/answerCallbackQuery", callback_query_id=query["id"])
        await call(
            session,
            f"{root}/editMessageText",
            chat_id=query["message"]["chat"]["id"],
            message_id=query["message"]["message_id"],
            text=f"You said {query['data']}",
            reply_markup={"inline_keyboard": [ROW]},
        )


async def main(url: str) -> None:
    root, offset, places = f"{url}{TOKEN}", 0, asyncio.Semaphore(AT_ONCE)
    async with ClientSession(connector=TCPConnector(limit=AT_ONCE + 1)) as session, asyncio.TaskGroup() as tasks:
        while True:
            updates = await call(session, f"{root}/getUpdates", offset=offset, limit=100, timeout=50)
            for update in updates:
                tasks.create_task(echo(session, root, update["callback_query"], places))
                offset = update["update_id"] + 1


if __name__ == "__main__":
    asyncio.run(main(os.environ["WAYPULSE_API_URL"]))
