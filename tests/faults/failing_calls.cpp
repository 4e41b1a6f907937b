// SPDX-License-Identifier: Apache-2.0
// Loaded into a program by LD_PRELOAD: lets one call of the system fail, as a broken disk, a full
// one or short memory would. scripts/faults builds it.
//
//   FAIL_CALL   read, write, sync, rename, open, allocate; clock lets the time of day jump instead
//   FAIL_AT     which of these calls fails, from 1; those after it too where FAIL_ON is set
//   FAIL_WITH   the error number; EIO without
//   FAIL_MARK   a file that is made when a call has failed
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace {

std::atomic<long> calls = 0;

// Not before main: the loader and libraries have no answer for what fails there.
std::atomic<bool> is_ready = false;

struct Wanted {
    const char* call = std::getenv("FAIL_CALL");
    const char* mark = std::getenv("FAIL_MARK");
    long at = std::getenv("FAIL_AT") != nullptr ? std::atol(std::getenv("FAIL_AT")) : 0;
    int error = std::getenv("FAIL_WITH") != nullptr ? std::atoi(std::getenv("FAIL_WITH")) : EIO;
    bool goes_on = std::getenv("FAIL_ON") != nullptr;
};
Wanted wanted;

template <typename Function>
Function next(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

void leave_mark() {
    static auto* const real_open = next<int (*)(const char*, int, ...)>("open");
    if (wanted.mark == nullptr) return;
    const int file = real_open(wanted.mark, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (file >= 0) ::close(file);
}

// Whether this one is to fail.
bool fails(const char* call) {
    if (!is_ready || wanted.call == nullptr || std::strcmp(wanted.call, call) != 0) return false;
    const long number = ++calls;
    if (number != wanted.at && !(wanted.goes_on && number > wanted.at)) return false;
    if (number == wanted.at) leave_mark();
    errno = wanted.error;
    return true;
}

// Files alone: what a program says on its terminal is no disk.
bool is_file(int descriptor) { return descriptor > STDERR_FILENO; }

__attribute__((constructor)) void begin() { is_ready = true; }

}  // namespace

extern "C" {

ssize_t read(int file, void* room, std::size_t size) {
    static auto* const real = next<ssize_t (*)(int, void*, std::size_t)>("read");
    return is_file(file) && fails("read") ? -1 : real(file, room, size);
}

// What `read` is called where copies are checked.
ssize_t __read_chk(int file, void* room, std::size_t size, std::size_t /*fits*/) {
    return read(file, room, size);
}

ssize_t pread64(int file, void* room, std::size_t size, off64_t at) {
    static auto* const real = next<ssize_t (*)(int, void*, std::size_t, off64_t)>("pread64");
    return fails("read") ? -1 : real(file, room, size, at);
}

ssize_t write(int file, const void* bytes, std::size_t size) {
    static auto* const real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    return file != STDERR_FILENO && fails("write") ? -1 : real(file, bytes, size);
}

ssize_t pwrite64(int file, const void* bytes, std::size_t size, off64_t at) {
    static auto* const real = next<ssize_t (*)(int, const void*, std::size_t, off64_t)>("pwrite64");
    return fails("write") ? -1 : real(file, bytes, size, at);
}

int fsync(int file) {
    static auto* const real = next<int (*)(int)>("fsync");
    return fails("sync") ? -1 : real(file);
}

int fdatasync(int file) {
    static auto* const real = next<int (*)(int)>("fdatasync");
    return fails("sync") ? -1 : real(file);
}

int rename(const char* from, const char* to) noexcept {
    static auto* const real = next<int (*)(const char*, const char*)>("rename");
    return fails("rename") ? -1 : real(from, to);
}

int open(const char* path, int flags, ...) {
    static auto* const real = next<int (*)(const char*, int, ...)>("open");
    va_list more;
    va_start(more, flags);
    const auto mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, unsigned) : 0U;
    va_end(more);
    return fails("open") ? -1 : real(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    static auto* const real = next<int (*)(const char*, int, ...)>("open64");
    va_list more;
    va_start(more, flags);
    const auto mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, unsigned) : 0U;
    va_end(more);
    return fails("open") ? -1 : real(path, flags, mode);
}

void* malloc(std::size_t size) {
    static auto* const real = next<void* (*)(std::size_t)>("malloc");
    return fails("allocate") ? nullptr : real(size);
}

// An hour back, then a day ahead, and so on.
int gettimeofday(timeval* now, void* zone) noexcept {
    static auto* const real = next<int (*)(timeval*, void*)>("gettimeofday");
    const int result = real(now, zone);
    if (wanted.call != nullptr && std::strcmp(wanted.call, "clock") == 0) {
        now->tv_sec += ++calls % 2 == 0 ? 86'400 : -3'600;
        if (calls == 1) leave_mark();
    }
    return result;
}
}
