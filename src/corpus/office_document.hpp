// SPDX-License-Identifier: Apache-2.0
// Texts in zip archives: Word (.docx), OpenDocument text (.odt) and EPUB.
#pragma once

#include <cstddef>
#include <string_view>

#include "onoma/corpus/document.hpp"

namespace onoma {

// Whether the build has libzip, which opens them.
[[nodiscard]] bool reads_office_documents();

// Without the point: `docx`. Lower case.
[[nodiscard]] bool is_office_extension(std::string_view extension);

// Whether a file of this extension that begins so is one of them.
[[nodiscard]] bool is_office_document(std::string_view first_bytes, std::string_view extension);

// Its paragraphs in order, apart by empty lines: without headers, footers, notes, comments, hidden
// text and what tracked changes deleted; the cells of a table apart by ` | `. The headline is the
// first paragraph that is set as a title or as a heading of the first rank. Throws Error, with the
// reason alone, for what is broken or encrypted, and for parts of more than `largest` bytes.
[[nodiscard]] Document read_office_document(std::string_view bytes, std::size_t largest);

// Throws the Error of a document that needs a password.
[[noreturn]] void refuse_encrypted_document();

}  // namespace onoma
