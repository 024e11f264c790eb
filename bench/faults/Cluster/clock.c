/*
 * A clock that is CLOCK_OFFSET seconds ahead (negative: behind), for a program that starts with this library before all others. Only the time of day is moved:
 * what measures how long something takes stays the machine's, and so do waits.
 */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long offset(void)
{
    static long seconds;
    static int known;
    if (!known)
    {
        const char *said = getenv("CLOCK_OFFSET");
        seconds = said ? atol(said) : 0;
        known = 1;
    }

    return seconds;
}

int clock_gettime(clockid_t clock, struct timespec *now)
{
    int failed = (int)syscall(SYS_clock_gettime, clock, now);
    if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    {
        now->tv_sec += offset();
    }

    return failed;
}

int gettimeofday(struct timeval *now, void *zone)
{
    struct timespec exact;
    int failed = clock_gettime(CLOCK_REALTIME, &exact);
    (void)zone;
    now->tv_sec = exact.tv_sec;
    now->tv_usec = exact.tv_nsec / 1000;
    return failed;
}

time_t time(time_t *now)
{
    struct timespec exact;
    clock_gettime(CLOCK_REALTIME, &exact);
    if (now)
    {
        *now = exact.tv_sec;
    }

    return exact.tv_sec;
}
