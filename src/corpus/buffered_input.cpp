// SPDX-License-Identifier: Apache-2.0
#include "corpus/buffered_input.hpp"

#include <algorithm>

#include "onoma/base/error.hpp"

namespace onoma {
namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10U;

}  // namespace

// For at least a block after what lies ahead. Room grows with what was read, as a look at the whole
// of an input does not know how long that is.
void BufferedInput::make_room() {
    if (begin_ > 0) std::copy(buffer_.data() + begin_, buffer_.data() + end_, buffer_.data());
    end_ -= begin_;
    begin_ = 0;
    if (end_ + block_bytes > buffer_.size()) buffer_.resize(end_ + std::max(end_, block_bytes));
}

// Reads what comes next; false at the end.
bool BufferedInput::read_more() {
    if (has_ended_) return false;
    make_room();
    std::size_t got = 0;
    try {
        got = stream_->read(std::span(buffer_).subspan(end_));
        // Fewer bytes than there is room for may also mean that the next call says what is wrong.
        has_ended_ = got == 0;
    } catch (const Error& error) {
        has_ended_ = true;
        failure_ = error.what();
    }
    end_ += got;
    return got > 0;
}

std::string_view BufferedInput::peek(std::size_t count) {
    while (ahead().size() < count && read_more()) {
    }
    return ahead();
}

// Lines end in LF, CR LF or CR. The LF may be taken later than its CR.
void BufferedInput::take(std::size_t count) {
    const std::string_view taken = ahead().substr(0, count);
    if (is_after_return_ && taken.starts_with('\n')) --line_;
    line_ += static_cast<std::uint64_t>(std::count(taken.begin(), taken.end(), '\n'));
    for (std::size_t at = taken.find('\r'); at != taken.npos; at = taken.find('\r', at + 1)) {
        if (!taken.substr(at + 1).starts_with('\n')) ++line_;
    }
    if (!taken.empty()) is_after_return_ = taken.back() == '\r';
    begin_ += count;
}

std::uint64_t BufferedInput::skip(std::uint64_t count) {
    std::uint64_t skipped = 0;
    while (skipped < count) {
        if (ahead().empty() && !read_more()) break;
        const auto step =
            static_cast<std::size_t>(std::min<std::uint64_t>(count - skipped, ahead().size()));
        take(step);
        skipped += step;
    }
    return skipped;
}

BufferedInput::Line BufferedInput::read_line(std::size_t limit, std::string& line) {
    line.clear();
    std::size_t searched = 0;
    std::size_t end = ahead().find('\n');
    while (end == std::string_view::npos && searched <= limit) {
        searched = ahead().size();
        if (searched > limit || !read_more()) break;
        end = ahead().find('\n', searched);
    }
    if (std::min(end, ahead().size()) > limit) {
        skip_line();
        return Line::too_long;
    }
    if (end == std::string_view::npos && (ahead().empty() || failure_)) return Line::end;
    line = ahead().substr(0, end);
    take(std::min(line.size() + 1, ahead().size()));
    if (line.ends_with('\r')) line.pop_back();
    return Line::read;
}

void BufferedInput::skip_line() {
    std::size_t end = ahead().find('\n');
    while (end == std::string_view::npos) {
        take(ahead().size());
        if (!read_more()) return;
        end = ahead().find('\n');
    }
    take(end + 1);
}

}  // namespace onoma
