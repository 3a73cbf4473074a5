/* main() of parse.c and libmnl.c; included at their ends, after walk, route, link_message and build. */
static long count(void)
{
	struct cursor messages = cursor(recording.bytes, recording.length);
	long count = 0;

	while (next_message(&messages))
		count++;
	return count;
}

/* The checksum of a build includes all bytes and their offsets. */
static void measure_build(double millis)
{
	uint64_t sum = 0, length;
	double nanos = median(build, millis, &length);

	for (uint64_t i = 0; i < length; i++)
		sum += (i + 1) * requests[i];
	report(nanos, REQUESTS, sum);
}

static void usage(const char *program)
{
	fprintf(stderr, "usage: %s walk FILE HEADER MILLISECONDS\n       %s route|link FILE MILLISECONDS\n"
		"       %s build MILLISECONDS\n", program, program, program);
	exit(2);
}

int main(int argc, char **argv)
{
	const char *what = argc > 2 ? argv[1] : "";
	double millis = argc > 2 ? atof(argv[argc - 1]) : 0;

	if (!strcmp(what, "build")) {
		measure_build(millis);
		return 0;
	}
	if (argc < 4 || millis <= 0)
		usage(argv[0]);
	recording = load(argv[2]);
	if (!strcmp(what, "walk") && argc == 5) {
		header = atoi(argv[3]);
		measure(walk, count(), millis);
	} else if (!strcmp(what, "route")) {
		measure(route, count(), millis);
	} else if (!strcmp(what, "link")) {
		measure(link_message, count(), millis);
	} else {
		usage(argv[0]);
	}
	return 0;
}
