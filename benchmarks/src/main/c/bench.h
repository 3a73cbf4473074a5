/* Common code of the programs: a recording in memory, time, and the output line. */
#ifndef BENCH_H
#define BENCH_H

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct recording {
	uint8_t *bytes;
	size_t length;
};

/* One pass over the input; returns the checksum of the values that it read. */
typedef uint64_t (*pass_function)(void);

static inline void fail(const char *what)
{
	perror(what);
	exit(1);
}

static inline struct recording load(const char *path)
{
	struct recording recording = { NULL, 0 };
	FILE *file = fopen(path, "rb");

	if (!file || fseek(file, 0, SEEK_END))
		fail(path);
	recording.length = ftell(file);
	rewind(file);
	recording.bytes = malloc(recording.length);
	if (!recording.bytes || fread(recording.bytes, 1, recording.length, file) != recording.length)
		fail(path);
	fclose(file);
	return recording;
}

static inline double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1e9 + time.tv_nsec;
}

static inline int ascending(const void *a, const void *b)
{
	double difference = *(const double *)a - *(const double *)b;

	return difference < 0 ? -1 : difference > 0;
}

/* Nanoseconds per pass, over as many passes as fit the time. */
static inline double sample(pass_function pass, double nanos, uint64_t *checksum)
{
	double start = now(), end;
	long passes = 0;

	do {
		*checksum = pass();
		passes++;
		end = now();
	} while (end - start < nanos);
	return (end - start) / passes;
}

/* Runs passes for about the time; nanoseconds per pass: the median of windows as long as those of Java. */
static inline double median(pass_function pass, double millis, uint64_t *checksum)
{
	enum { WINDOW_MILLIS = 50, MOST = 1000 };
	double samples[MOST], nanos = WINDOW_MILLIS * 1e6, end = now() + millis * 1e6;
	int count = 0;

	sample(pass, nanos, checksum); /* warm-up */
	do
		samples[count++] = sample(pass, nanos, checksum);
	while (now() < end && count < MOST);
	qsort(samples, count, sizeof(*samples), ascending);
	return samples[count / 2];
}

/* Prints the output line: nanoseconds per operation, operations per pass, checksum. */
static inline void report(double pass_nanos, long operations, uint64_t checksum)
{
	printf("%.3f %ld %" PRIu64 "\n", pass_nanos / operations, operations, checksum);
}

static inline void measure(pass_function pass, long operations, double millis)
{
	uint64_t checksum;
	double nanos = median(pass, millis, &checksum);

	report(nanos, operations, checksum);
}

#endif
