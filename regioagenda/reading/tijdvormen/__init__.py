"""The forms of Dutch times: taken apart in `tekens`, one of them in `punt`, ranges and limits in `reeks`, without days in `ondatum`."""
