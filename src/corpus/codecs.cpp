// SPDX-License-Identifier: Apache-2.0
#include "corpus/codecs.hpp"

#include <bzlib.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string>

#include "onoma/base/error.hpp"

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

}  // namespace onoma
