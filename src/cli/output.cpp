// SPDX-License-Identifier: Apache-2.0
#include "cli/output.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "cli/options.hpp"
#include "onoma/base/types.hpp"
#include "report/written.hpp"

namespace onoma::cli {
namespace {

// In the new process: becomes the pager. $PAGER may have options, so a shell reads it.
[[noreturn]] void become_pager(int input) {
    std::signal(SIGPIPE, SIG_DFL);
    ::dup2(input, STDIN_FILENO);
    const char* const wanted = std::getenv("PAGER");
    const bool is_named = wanted != nullptr && *wanted != '\0';
    ::execl("/bin/sh", "sh", "-c", is_named ? wanted : "less -R -S || more", nullptr);
    ::_exit(EXIT_FAILURE);
}

}  // namespace

Pager::Pager() {
    std::array<int, 2> ends{};  // to read, to write
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return;
    process_ = ::fork();
    if (process_ == 0) become_pager(ends[0]);
    ::close(ends[0]);
    if (process_ < 0) {
        ::close(ends[1]);
        return;
    }
    input_ = ends[1];
    // Ctrl-C is for the pager, which gives the terminal back as it was.
    std::signal(SIGINT, SIG_IGN);
}

Pager::~Pager() {
    if (input_ < 0) return;
    ::close(input_);
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

namespace {

// Line feeds and tabs stay.
std::string printable_lines(std::string_view lines) {
    std::string result;
    for (std::size_t end = 0; !lines.empty(); lines.remove_prefix(end)) {
        end = std::min(lines.find_first_of("\n\t"), lines.size());
        result += printable(lines.substr(0, end));
        if (end < lines.size()) result += lines[end++];
    }
    return result;
}

}  // namespace

DescriptorBuffer::DescriptorBuffer(int descriptor, bool makes_printable)
    : descriptor_(descriptor), makes_printable_(makes_printable) {
    setp(buffer_.data(), buffer_.data() + buffer_.size());
}

void DescriptorBuffer::write_all(std::string_view bytes) {
    while (!bytes.empty() && error_ == 0) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            error_ = errno;
        }
    }
}

void DescriptorBuffer::end() {
    sync();
    write_all(printable_lines(line_));
    line_.clear();
}

int DescriptorBuffer::sync() {
    const std::string_view bytes(pbase(), static_cast<std::size_t>(pptr() - pbase()));
    if (makes_printable_) {
        line_ += bytes;
        const std::size_t end = line_.rfind('\n') + 1;
        write_all(printable_lines(std::string_view(line_).substr(0, end)));
        line_.erase(0, end);
    } else {
        write_all(bytes);
    }
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return error_ == 0 ? 0 : -1;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type character) {
    if (sync() != 0) return traits_type::eof();
    if (!traits_type::eq_int_type(character, traits_type::eof())) {
        sputc(traits_type::to_char_type(character));
    }
    return traits_type::not_eof(character);
}

namespace {

namespace fs = std::filesystem;

constexpr std::size_t unlimited_columns = 100000;
constexpr mode_t everyone_reads_and_writes = 0666;  // less the umask

// The unfinished files, where a signal handler may read them: a result, and one beside it. Empty
// places begin with NUL.
using FileName = std::array<char, PATH_MAX>;
std::array<FileName, 2> unfinished{};

// Ctrl-C leaves no half file. Only what is allowed in a signal handler.
extern "C" void remove_unfinished(int signal) {
    for (const FileName& file : unfinished) {
        if (file.front() != '\0') ::unlink(file.data());
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void remove_on_signals(const fs::path& file) {
    const std::string name = file.string();
    const auto place = std::find_if(unfinished.begin(), unfinished.end(),
                                    [](const FileName& known) { return known.front() == '\0'; });
    if (place == unfinished.end() || name.size() >= place->size()) return;
    // The first letter last: a signal in between sees an empty place.
    place->fill('\0');
    std::copy(name.begin() + 1, name.end(), place->begin() + 1);
    place->front() = name.front();
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        if (std::signal(signal, remove_unfinished) == SIG_IGN) std::signal(signal, SIG_IGN);
    }
}

void forget_on_signals(const fs::path& file) {
    for (FileName& known : unfinished) {
        if (file.string() == known.data()) known.front() = '\0';
    }
}

[[noreturn]] void refuse(const fs::path& path, const std::string& reason) {
    throw UsageError("--output: cannot write " + path.string() + ": " + reason);
}

int open_for_writing(const fs::path& path, const fs::path& shown) {
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, everyone_reads_and_writes);
    if (descriptor < 0) refuse(shown, std::strerror(errno));
    return descriptor;
}

// Opens `path`, or a file beside it whose name `temporary` is set to.
int open_output(fs::path& path, fs::path& temporary) {
    if (path.empty()) return STDOUT_FILENO;
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) refuse(path, "it is a folder");
    // A device or a pipe is written as it is.
    if (fs::exists(status) && !fs::is_regular_file(status)) return open_for_writing(path, path);
    // A link stays one: what it leads to is replaced.
    const fs::path target = fs::weakly_canonical(path, error);
    if (!error) path = target;
    if (fs::exists(status) && ::access(path.c_str(), W_OK) != 0) refuse(path, std::strerror(errno));
    fs::path beside = path;
    beside += ".part" + std::to_string(::getpid());
    remove_on_signals(beside);  // before there is a file: a signal may come at any time
    const int descriptor = open_for_writing(beside, path);
    temporary = beside;
    struct stat before {};
    if (::stat(path.c_str(), &before) == 0) ::fchmod(descriptor, before.st_mode);
    return descriptor;
}

}  // namespace

Output::Output(const std::optional<fs::path>& path, Screen screen)
    : path_(path.value_or(fs::path())),
      screen_(screen),
      descriptor_(open_descriptor()),
      buffer_(descriptor_, screen.is_of_data && is_terminal()) {}

int Output::open_descriptor() {
    if (screen_.has_pager && is_terminal()) {
        pager_ = std::make_unique<Pager>();
        if (pager_->input() >= 0) return pager_->input();
    }
    return open_output(path_, temporary_);
}

Output::~Output() {
    if (!path_.empty()) ::close(descriptor_);
    if (temporary_.empty()) return;
    ::unlink(temporary_.c_str());
    forget_on_signals(temporary_);
}

bool Output::is_closed() const {
    if (buffer_.error() == EPIPE) return true;
    pollfd state{descriptor_, POLLOUT, 0};
    return ::poll(&state, 1, 0) > 0 && (state.revents & POLLERR) != 0;
}

void Output::check() const {
    if (buffer_.error() == 0) return;
    throw Error("cannot write " + (path_.empty() ? "standard output" : path_.string()) + ": " +
                std::strerror(buffer_.error()));
}

void Output::end_part() {
    if (is_terminal()) stream_.flush();
    if (is_closed()) throw OutputClosed();
    check();
}

void Output::finish() {
    stream_.flush();
    buffer_.end();
    const bool nobody_reads = is_closed();
    if (pager_) pager_.reset();
    if (nobody_reads) return;
    check();
    if (temporary_.empty()) return;
    std::error_code error;
    fs::rename(temporary_, path_, error);
    if (error) throw Error("cannot write " + path_.string() + ": " + error.message());
    forget_on_signals(temporary_);
    temporary_.clear();
}

bool Output::is_terminal() const { return path_.empty() && ::isatty(STDOUT_FILENO) != 0; }

bool Output::shows_colour() const { return is_terminal() && std::getenv("NO_COLOR") == nullptr; }

std::size_t Output::terminal_columns() const {
    winsize size{};
    if (screen_.is_wide || !is_terminal() || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 ||
        size.ws_col == 0) {
        return unlimited_columns;
    }
    return size.ws_col;
}

}  // namespace onoma::cli
