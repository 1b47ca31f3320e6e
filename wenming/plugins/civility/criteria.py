"""What criteria of 文明单位 usually ask for, as data; a place whose criteria ask for more has its own rules."""

from __future__ import annotations

__all__ = ["ACTIVITIES", "MINIMA"]

MINIMA = (
    ("civ.steering_meetings", 2, ("专题研究", "專題研究", "专题会议", "專題會議")),
    ("civ.theory_sessions", 12, ("集中学习", "集中學習", "理论学习", "理論學習")),
    ("civ.civic_lectures", 4, ("道德讲堂", "道德講堂")),
    ("civ.volunteer_activities", 4, ("志愿", "志願")),
    ("civ.cleanup_actions", 4, ("环境整治", "環境整治", "清洁", "清潔", "卫生", "衛生")),
)
"""How often a year at least, and the words by which a text would name a lack of it."""

ACTIVITIES = (
    ("civ.civic_lectures", ("讲堂", "講堂")),
    ("civ.volunteer_activities", ("志愿", "志願")),
    ("civ.cultural_events", ("文体", "文體", "比赛", "比賽", "联欢", "聯歡", "运动", "運動", "健步", "读书", "讀書", "演出")),
    ("civ.cleanup_actions", ("环境整治", "環境整治", "清洁", "清潔", "卫生", "衛生")),
    ("civ.theory_sessions", ("学习", "學習")),
    ("civ.steering_meetings", ("专题", "專題", "会议", "會議")),
)
"""Activities of which a ledger has a record, and the words that such a record has."""
