"""Sums up JUnit reports: junit.py FOLDER...

Prints a line "counts PASSED SKIPPED", then "failed CLASS TEST" for each test that failed, and "skipped N REASON"
for each reason why tests were skipped. A report that cannot be read, because its JVM died, counts as a failed test.
"""

import collections
import pathlib
import sys
import xml.etree.ElementTree as xml


def main(folders):
    passed = 0
    failed = []
    skipped = collections.Counter()
    for report in sorted(file for folder in folders for file in pathlib.Path(folder).glob("TEST-*.xml")):
        try:
            tests = xml.parse(report).iter("testcase")
        except xml.ParseError as error:
            failed.append(f"{report} cannot be read: {error}")
            continue
        for test in tests:
            skip = test.find("skipped")
            if test.find("failure") is not None or test.find("error") is not None:
                failed.append(f"{test.get('classname')} {test.get('name')}")
            elif skip is not None:
                skipped[one_line(skip.get("message") or skip.text or "no reason")] += 1
            else:
                passed += 1
    print("counts", passed, sum(skipped.values()))
    for test in failed:
        print("failed", one_line(test))
    for reason, count in sorted(skipped.items()):
        print("skipped", count, reason)


def one_line(text):
    return " ".join(text.split())


main(sys.argv[1:])
