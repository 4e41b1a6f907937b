// SPDX-License-Identifier: Apache-2.0
#include "corpus/unpacked_stream.hpp"

#include <bzlib.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <new>
#include <optional>
#include <string>
#include <string_view>

#include "onoma/base/types.hpp"

namespace onoma {
namespace {

using namespace std::string_view_literals;

// zlib and libbz2 count in 32 bits.
unsigned in_32_bits(std::size_t size) {
    return static_cast<unsigned>(std::min<std::size_t>(size, std::numeric_limits<int>::max()));
}

// libbz2 and zlib read their input through pointers to what is not const.
char* unconst(const char* bytes) { return const_cast<char*>(bytes); }

class Gzip : public Codec {
public:
    Gzip() {
        constexpr int gzip_only = 16;
        if (::inflateInit2(&stream_, gzip_only + MAX_WBITS) != Z_OK) throw std::bad_alloc();
    }
    ~Gzip() override { ::inflateEnd(&stream_); }

    Progress unpack(std::span<const char> input, std::span<char> output) override {
        stream_.next_in = reinterpret_cast<Bytef*>(unconst(input.data()));
        stream_.avail_in = in_32_bits(input.size());
        stream_.next_out = reinterpret_cast<Bytef*>(output.data());
        stream_.avail_out = in_32_bits(output.size());
        const unsigned had_in = stream_.avail_in;
        const unsigned had_out = stream_.avail_out;
        const int code = ::inflate(&stream_, Z_NO_FLUSH);
        if (code == Z_MEM_ERROR) throw std::bad_alloc();
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) {
            throw Error(std::string("the gzip data is damaged (") +
                        (stream_.msg != nullptr ? stream_.msg : "unknown") + ")");
        }
        return {had_in - stream_.avail_in, had_out - stream_.avail_out, code == Z_STREAM_END};
    }

    void restart() override { ::inflateReset(&stream_); }

private:
    ::z_stream stream_ = {};
};

class Bzip2 : public Codec {
public:
    Bzip2() { start(); }
    ~Bzip2() override { ::BZ2_bzDecompressEnd(&stream_); }

    Progress unpack(std::span<const char> input, std::span<char> output) override {
        stream_.next_in = unconst(input.data());
        stream_.avail_in = in_32_bits(input.size());
        stream_.next_out = output.data();
        stream_.avail_out = in_32_bits(output.size());
        const unsigned had_in = stream_.avail_in;
        const unsigned had_out = stream_.avail_out;
        const int code = ::BZ2_bzDecompress(&stream_);
        if (code == BZ_MEM_ERROR) throw std::bad_alloc();
        if (code != BZ_OK && code != BZ_STREAM_END) throw Error("the bzip2 data is damaged");
        return {had_in - stream_.avail_in, had_out - stream_.avail_out, code == BZ_STREAM_END};
    }

    void restart() override {
        ::BZ2_bzDecompressEnd(&stream_);
        start();
    }

private:
    void start() {
        stream_ = {};
        if (::BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) throw std::bad_alloc();
    }

    ::bz_stream stream_ = {};
};

class Zstd : public Codec {
public:
    Zstd() : stream_(::ZSTD_createDStream(), &::ZSTD_freeDStream) {
        if (!stream_) throw std::bad_alloc();
    }

    Progress unpack(std::span<const char> input, std::span<char> output) override {
        ::ZSTD_inBuffer in = {input.data(), input.size(), 0};
        ::ZSTD_outBuffer out = {output.data(), output.size(), 0};
        const std::size_t left = ::ZSTD_decompressStream(stream_.get(), &out, &in);
        if (::ZSTD_isError(left) != 0) {
            throw Error(std::string("the zstd data is damaged (") + ::ZSTD_getErrorName(left) +
                        ")");
        }
        return {in.pos, out.pos, left == 0};
    }

    void restart() override { ::ZSTD_DCtx_reset(stream_.get(), ZSTD_reset_session_only); }

private:
    std::unique_ptr<::ZSTD_DStream, decltype(&::ZSTD_freeDStream)> stream_;
};

}  // namespace

std::unique_ptr<Codec> find_codec(std::string_view first_bytes) {
    if (first_bytes.starts_with("\x1F\x8B"sv)) return std::make_unique<Gzip>();
    if (first_bytes.starts_with("BZh"sv)) return std::make_unique<Bzip2>();
    if (first_bytes.starts_with("\x28\xB5\x2F\xFD"sv)) return std::make_unique<Zstd>();
    return nullptr;
}

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

std::size_t DecodedStream::read(std::span<char> room) {
    std::size_t count = 0;
    while (count < room.size()) {
        if (next_ == decoded_.size() && !decode_more()) break;
        const std::size_t step = std::min(room.size() - count, decoded_.size() - next_);
        std::copy_n(decoded_.data() + next_, step, room.data() + count);
        next_ += step;
        count += step;
    }
    // What came before a failure is handed over first.
    if (count == 0 && !room.empty() && input_.failure()) throw Error(*input_.failure());
    return count;
}

bool DecodedStream::decode_more() {
    constexpr std::size_t block_bytes = std::size_t{64} << 10U;
    while (!has_ended_) {
        const std::string_view bytes = input_.peek(block_bytes);
        has_ended_ = bytes.size() < block_bytes;
        decoded_ = decoder_.decode(
            bytes, has_ended_ ? TextDecoder::Piece::last : TextDecoder::Piece::inner);
        next_ = 0;
        input_.skip(bytes.size());
        if (!decoded_.empty()) return true;
    }
    return false;
}

}  // namespace onoma
