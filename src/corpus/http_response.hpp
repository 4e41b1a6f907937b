// SPDX-License-Identifier: Apache-2.0
// What a web server answered, as archives keep it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace onoma {

struct HttpHead {
    int status = 0;
    std::string content_type;  // in small letters, without parameters
    std::string charset;
    std::string transfer_encoding;
    std::string content_encoding;
    std::size_t body_begin = 0;
};

// `text/html; charset=utf-8` -> both parts, in small letters.
void read_content_type(std::string_view value, std::string& type, std::string& charset);

// Nothing when the bytes do not begin as an HTTP response does.
[[nodiscard]] std::optional<HttpHead> parse_http_head(std::string_view response);

// The body as the page was written: without chunks, unpacked. A body that is not encoded as the
// head says is taken as it is, as archives often keep it so. Throws Error when it breaks off, is
// larger than `largest`, or is packed in a way that is not known.
[[nodiscard]] std::string http_body(const HttpHead& head, std::string_view response,
                                    std::size_t largest);

}  // namespace onoma
