"""Schedules in words: dates by the port, what binds them and how weekdays stand in it from the phrases."""

from bot.domain.schedules import LAST, Every, Schedule
from bot.engine.vocabulary import Speak
from bot.services.ports.world import Dates

WORKDAYS = (0, 1, 2, 3, 4)


def schedule_words(schedule: Schedule, dates: Dates, language: str, speak: Speak) -> str:
    """Return "every Friday at 18:30, from 27 November"; what happens once is told as a moment is."""
    if not schedule.repeats or schedule.count == 1:
        return dates.moment(schedule.first, language)
    pattern = _pattern(schedule, dates, language, speak)
    told = {
        "pattern": pattern,
        "time": dates.time(schedule.first.time(), language),
        "day": dates.day(schedule.first.date(), language),
    }
    if schedule.count is not None:
        return speak("schedule_times", **told, times=str(schedule.count))
    if schedule.until is not None:
        return speak("schedule_until", **told, last=dates.day(schedule.until, language))
    return speak("schedule", **told)


def _pattern(schedule: Schedule, dates: Dates, language: str, speak: Speak) -> str:
    count = str(schedule.interval)
    match schedule.every:
        case Every.DAY | Every.ONCE:
            key = {1: "schedule_day", 2: "schedule_second_day"}.get(schedule.interval, "schedule_days")
            return speak(key, count=count)
        case Every.WEEK if schedule.weekdays == WORKDAYS and schedule.interval == 1:
            return speak("schedule_workdays")
        case Every.WEEK:
            key = {1: "schedule_week", 2: "schedule_second_week"}.get(schedule.interval, "schedule_weeks")
            names = speak("schedule_weekdays").split("|")
            weekdays = dates.listed([names[each] for each in schedule.weekdays], language)
            return speak(key, count=count, weekdays=weekdays)
        case Every.MONTH_DAY | Every.MONTH_WEEKDAY:
            place = _place_in_month(schedule, speak)
            return speak("schedule_month" if schedule.interval == 1 else "schedule_months", count=count, place=place)


def _place_in_month(schedule: Schedule, speak: Speak) -> str:
    nth = schedule.nth or LAST
    if schedule.every is Every.MONTH_DAY:
        last = nth == LAST
        return speak("schedule_month_last") if last else speak("schedule_month_day", number=str(nth))
    weekday = schedule.weekdays[0]
    forms = speak("schedule_nths").split("|")[nth if nth == LAST else nth - 1].split("/")
    name = speak("schedule_weekdays").split("|")[weekday]
    return speak("schedule_month_weekday", nth=forms[weekday % len(forms)], weekday=name)
