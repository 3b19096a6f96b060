"""Reads calendars written by `samphan timeline -o FILE.ics` with the icalendar package: python tests/ical.py FILE..."""

import datetime
import sys

from icalendar import Calendar


def check(path):
    """The faults of one calendar."""
    data = open(path, "rb").read()
    faults = [f"{len(line)} octets: {line!r}" for line in data.split(b"\r\n") if len(line) > 75 or b"\n" in line]
    calendar = Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    faults += [f"{part.name}: {error}" for part in calendar.walk() for error in part.errors]
    if not events:
        faults.append("no event")
    uids = [str(event["UID"]) for event in events]
    faults += [f"UID twice: {uid}" for uid in sorted(set(uids)) if uids.count(uid) > 1]
    for event in events:
        if type(event.decoded("DTSTART")) is not datetime.date:
            faults.append(f"{event['UID']}: DTSTART is no day")
        if not isinstance(event.decoded("DTSTAMP"), datetime.datetime) or not str(event["SUMMARY"]).strip():
            faults.append(f"{event['UID']}: no DTSTAMP or SUMMARY")
    again = Calendar.from_ical(calendar.to_ical())
    if [str(event["DESCRIPTION"]) for event in again.walk("VEVENT")] != [str(event["DESCRIPTION"]) for event in events]:
        faults.append("texts change when the calendar is written again")
    print(f"{path}: {len(events)} events, {len(faults)} faults")
    return faults


if __name__ == "__main__":
    found = [fault for path in sys.argv[1:] for fault in check(path)]
    print("\n".join(found), end="")
    sys.exit(bool(found) or len(sys.argv) < 2)
