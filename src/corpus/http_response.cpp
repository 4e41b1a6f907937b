// SPDX-License-Identifier: Apache-2.0
// RFC 9112: status line, fields, chunks. Unpacking is zlib's.
#include "corpus/http_response.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/ascii.hpp"
#include "onoma/base/error.hpp"

namespace onoma {
namespace {

std::optional<std::size_t> chunk_size(std::string_view line) {
    line = trimmed(line.substr(0, line.find(';')));
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (error != std::errc() || end != line.data() + line.size()) return std::nullopt;
    return size;
}

std::string without_chunks(std::string_view body) {
    std::string_view rest = body;
    if (!chunk_size(take_line(rest))) return std::string(body);
    std::string whole;
    for (rest = body; !rest.empty();) {
        const auto size = chunk_size(take_line(rest));
        if (!size) throw Error("expected the size of a chunk, found something else");
        if (*size == 0) return whole;
        if (*size > rest.size()) throw Error("expected a whole chunk, found the end of the record");
        whole += rest.substr(0, *size);
        rest.remove_prefix(*size);
        take_line(rest);
    }
    throw Error("expected a last chunk, found the end of the record");
}

// A stream of zlib that is always closed.
class Inflater {
public:
    explicit Inflater(int window_bits) { is_open_ = inflateInit2(&stream_, window_bits) == Z_OK; }
    ~Inflater() {
        if (is_open_) inflateEnd(&stream_);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    // Nothing when the bytes are not packed so.
    std::optional<std::string> inflate_all(std::string_view packed, std::size_t largest) {
        if (!is_open_) throw Error("expected memory for unpacking, found none");
        std::string bytes(packed);  // zlib takes no constant bytes
        stream_.next_in = reinterpret_cast<Bytef*>(bytes.data());
        stream_.avail_in = static_cast<uInt>(bytes.size());
        std::string whole;
        std::array<char, 1U << 16U> block{};
        for (int code = Z_OK; code != Z_STREAM_END;) {
            stream_.next_out = reinterpret_cast<Bytef*>(block.data());
            stream_.avail_out = static_cast<uInt>(block.size());
            code = ::inflate(&stream_, Z_NO_FLUSH);
            const std::size_t got = block.size() - stream_.avail_out;
            whole.append(block.data(), got);
            if (whole.size() > largest) {
                throw Error("expected a page of at most " + std::to_string(largest) +
                            " bytes, found one that unpacks to more");
            }
            if (code == Z_STREAM_END) break;
            if (code != Z_OK && whole.empty() && code != Z_BUF_ERROR) return std::nullopt;
            if (code != Z_OK || (got == 0 && stream_.avail_in == 0)) {
                throw Error("expected the end of packed data, found damaged or missing bytes");
            }
        }
        return whole;
    }

private:
    z_stream stream_{};
    bool is_open_ = false;
};

std::string unpacked(std::string_view body, std::size_t largest) {
    constexpr int gzip_or_zlib = 15 + 32;
    constexpr int bare_deflate = -15;
    if (body.empty()) return {};
    if (auto bytes = Inflater(gzip_or_zlib).inflate_all(body, largest)) return *std::move(bytes);
    // Text cannot be taken for bare deflate by accident alone: markup begins with `<`.
    if (trimmed(body).starts_with('<')) return std::string(body);
    if (auto bytes = Inflater(bare_deflate).inflate_all(body, largest)) return *std::move(bytes);
    return std::string(body);
}

}  // namespace

void read_content_type(std::string_view value, std::string& type, std::string& charset) {
    type = ascii_lowered(trimmed(value.substr(0, value.find(';'))));
    const std::size_t at = find_any_case(value, "charset=");
    if (at == std::string_view::npos) return;
    value = value.substr(at + 8);
    while (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
    charset = ascii_lowered(value.substr(0, value.find_first_of("\"'; \t,")));
}

std::optional<HttpHead> parse_http_head(std::string_view response) {
    std::string_view rest = response;
    const std::string_view status_line = take_line(rest);
    if (!status_line.starts_with("HTTP/")) return std::nullopt;
    HttpHead head;
    const std::string_view status =
        trimmed(status_line.substr(std::min(status_line.find(' '), status_line.size())));
    std::from_chars(status.data(), status.data() + status.size(), head.status);
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (line.empty()) break;
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string name = ascii_lowered(trimmed(line.substr(0, colon)));
        const std::string_view value = trimmed(line.substr(std::min(colon + 1, line.size())));
        if (name == "content-type") read_content_type(value, head.content_type, head.charset);
        if (name == "transfer-encoding") head.transfer_encoding = ascii_lowered(value);
        if (name == "content-encoding") head.content_encoding = ascii_lowered(value);
    }
    head.body_begin = response.size() - rest.size();
    return head;
}

std::string http_body(const HttpHead& head, std::string_view response, std::size_t largest) {
    const std::string_view sent = response.substr(head.body_begin);
    std::string body = head.transfer_encoding.find("chunked") != std::string::npos
                           ? without_chunks(sent)
                           : std::string(sent);
    const std::string& packing = head.content_encoding;
    if (packing.empty() || packing == "identity" || packing == "none") return body;
    if (packing == "gzip" || packing == "x-gzip" || packing == "deflate") {
        return unpacked(body, largest);
    }
    if (trimmed(body).starts_with('<')) return body;
    throw Error("expected a page packed by gzip or deflate, found `" + packing.substr(0, 40) + "`");
}

}  // namespace onoma
