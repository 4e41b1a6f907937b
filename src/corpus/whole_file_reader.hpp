// SPDX-License-Identifier: Apache-2.0
// Files that are one document each: plain text, Markdown, a web page.
#pragma once

#include <string>
#include <string_view>

#include "corpus/stream_reader.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {

// The bytes of a web page -> a document, without its id and source.

// The encoding that a page names in a meta element, or XML in its first line; empty for none.
[[nodiscard]] std::string declared_charset(std::string_view bytes);

// `charset` is what a header names; it goes before what the page names. A date that cannot be
// understood is in the field `date`, the name of the site in the field `site`.
[[nodiscard]] Document document_of_page(std::string bytes, std::string_view charset = {});

// Inputs that are one article each: plain text, Markdown, a web page.

class WholeFileReader : public StreamReader {
public:
    WholeFileReader(BufferedInput input, SharedContext context, InputFormat format)
        : StreamReader(std::move(input), std::move(context)), format_(format) {}

protected:
    Step cut(Record& record, SkippedInput& skipped) override;

private:
    InputFormat format_;
    bool is_read_ = false;
};

}  // namespace onoma
