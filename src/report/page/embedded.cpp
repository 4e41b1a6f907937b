// SPDX-License-Identifier: Apache-2.0
#include "report/page/embedded.hpp"

#include <zlib.h>

#include <cstdint>

#include "onoma/base/error.hpp"

namespace onoma {
namespace {

constexpr std::string_view base64_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string deflated(std::string_view text) {
    uLongf size = ::compressBound(static_cast<uLong>(text.size()));
    std::string result(size, '\0');
    const int code = ::compress2(reinterpret_cast<Bytef*>(result.data()), &size,
                                 reinterpret_cast<const Bytef*>(text.data()),
                                 static_cast<uLong>(text.size()), Z_BEST_COMPRESSION);
    if (code != Z_OK)
        throw Error("the articles cannot be compressed: zlib says " + std::to_string(code));
    result.resize(size);
    return result;
}

std::string base64(std::string_view bytes) {
    constexpr unsigned bits = 6;
    constexpr std::size_t group = 3;
    std::string result;
    result.reserve((bytes.size() + group - 1) / group * 4);
    for (std::size_t at = 0; at < bytes.size(); at += group) {
        std::uint32_t value = 0;
        for (std::size_t index = at; index < at + group; ++index) {
            value <<= 8U;
            if (index < bytes.size()) value |= static_cast<unsigned char>(bytes[index]);
        }
        for (std::size_t digit = 0; digit < 4; ++digit) {
            const bool is_padding = at + digit > bytes.size();
            const std::size_t shift = bits * (3 - digit);
            result += is_padding ? '=' : base64_digits[(value >> shift) & 63U];
        }
    }
    return result;
}

}  // namespace

std::string embedded_json(std::string_view json) {
    std::string result;
    result.reserve(json.size());
    for (const char c : json) {
        if (c == '<') {
            result += "\\u003c";
        } else {
            result += c;
        }
    }
    return result;
}

std::string deflated_base64(std::string_view text) { return base64(deflated(text)); }

}  // namespace onoma
