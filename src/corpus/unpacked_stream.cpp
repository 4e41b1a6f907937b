// SPDX-License-Identifier: Apache-2.0
#include "corpus/unpacked_stream.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/codecs.hpp"
#include "onoma/base/error.hpp"

namespace onoma {
namespace {

// Small files may well be made of one repeated word: the ratio is asked from here on.
constexpr std::uintmax_t always_allowed_bytes = std::uintmax_t{16} * 1024 * 1024;

constexpr std::size_t buffer_size = std::size_t{64} * 1024;

// A stream whose first bytes were looked at.
class PeekedStream : public ByteStream {
public:
    explicit PeekedStream(std::unique_ptr<ByteStream> rest) : rest_(std::move(rest)) {
        while (peeked_.size() < codec_mark_size) {
            std::array<char, codec_mark_size> room = {};
            const std::size_t count =
                rest_->read(std::span(room).first(codec_mark_size - peeked_.size()));
            if (count == 0) break;
            peeked_.append(room.data(), count);
        }
    }

    [[nodiscard]] std::string_view first_bytes() const { return peeked_; }

    std::size_t read(std::span<char> room) override {
        if (next_ == peeked_.size()) return rest_->read(room);
        const std::size_t count = std::min(room.size(), peeked_.size() - next_);
        std::copy_n(peeked_.data() + next_, count, room.data());
        next_ += count;
        return count;
    }

private:
    std::unique_ptr<ByteStream> rest_;
    std::string peeked_;
    std::size_t next_ = 0;
};

class UnpackedStream : public ByteStream {
public:
    UnpackedStream(std::unique_ptr<ByteStream> packed, std::unique_ptr<Codec> codec,
                   double largest_ratio)
        : packed_(std::move(packed)), codec_(std::move(codec)), largest_ratio_(largest_ratio) {}

    std::size_t read(std::span<char> room) override {
        if (failure_) throw Error(*failure_);
        try {
            return unpack_into(room);
        } catch (const Error& error) {
            failure_ = error.what();
            throw;
        }
    }

private:
    // Nothing is given together with a failure: a codec gives all it has before it fails.
    std::size_t unpack_into(std::span<char> room) {
        while (true) {
            refill();
            if (!in_member_ && !begin_member()) return 0;
            const Codec::Progress step = codec_->unpack(input_, room);
            input_ = input_.subspan(step.taken);
            taken_ += step.taken;
            given_ += step.given;
            if (step.at_end) in_member_ = false;
            check_ratio();
            if (step.given > 0) return step.given;
            if (!step.at_end && step.taken == 0 && input_.empty()) {
                throw Error("the packed data ends too early: the file was cut short");
            }
        }
    }

    void refill() {
        if (!input_.empty()) return;
        input_ = std::span<const char>(buffer_.data(), packed_->read(buffer_));
    }

    // Returns whether there is one.
    bool begin_member() {
        // Tapes fill up with zeros.
        while (!is_first_member_ && !input_.empty() && input_.front() == '\0') {
            input_ = input_.subspan(1);
            refill();
        }
        if (input_.empty()) return false;
        if (!is_first_member_) codec_->restart();
        is_first_member_ = false;
        in_member_ = true;
        return true;
    }

    void check_ratio() const {
        if (given_ <= always_allowed_bytes) return;
        if (static_cast<double>(given_) <= largest_ratio_ * static_cast<double>(taken_)) return;
        throw Error("the file unpacks to more than " +
                    std::to_string(static_cast<std::uintmax_t>(largest_ratio_)) +
                    " times its size: a zip bomb? --max-ratio sets another limit");
    }

    std::unique_ptr<ByteStream> packed_;
    std::unique_ptr<Codec> codec_;
    double largest_ratio_;
    std::array<char, buffer_size> buffer_ = {};
    std::span<const char> input_;  // what is left in `buffer_`
    bool is_first_member_ = true;
    bool in_member_ = false;
    std::uintmax_t taken_ = 0;
    std::uintmax_t given_ = 0;
    std::optional<std::string> failure_;
};

}  // namespace

std::unique_ptr<ByteStream> unpack(std::unique_ptr<ByteStream> packed, double largest_ratio) {
    auto peeked = std::make_unique<PeekedStream>(std::move(packed));
    std::unique_ptr<Codec> codec = find_codec(peeked->first_bytes());
    if (!codec) return peeked;
    return std::make_unique<UnpackedStream>(std::move(peeked), std::move(codec), largest_ratio);
}

}  // namespace onoma
