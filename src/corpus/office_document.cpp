// SPDX-License-Identifier: Apache-2.0
// ECMA-376 (.docx), OpenDocument 1.3 (.odt), EPUB 3: each a zip archive of XML.
#include "corpus/office_document.hpp"

#ifdef ONOMA_HAS_LIBZIP
#include <zip.h>
#endif

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "base/joined.hpp"
#include "base/word_list.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/written_date.hpp"
#include "corpus/zones.hpp"
#include "onoma/base/types.hpp"

namespace onoma {

bool is_office_extension(std::string_view extension) {
    return has_word("docx odt epub", extension);
}

void refuse_encrypted_document() {
    throw Error("expected a document without a password, found an encrypted one; save it without");
}

bool is_office_document(std::string_view first_bytes, std::string_view extension) {
    constexpr std::string_view signature("PK\x03\x04");
    constexpr std::size_t first_name = 30;  // of the first entry, and its content after it
    if (!first_bytes.starts_with(signature)) return false;
    if (is_office_extension(extension)) return true;
    const std::string_view entry = first_bytes.substr(std::min(first_name, first_bytes.size()));
    return entry.starts_with("mimetypeapplication/epub+zip") ||
           entry.starts_with("mimetypeapplication/vnd.oasis.opendocument.text");
}

#ifndef ONOMA_HAS_LIBZIP

bool reads_office_documents() { return false; }

Document read_office_document(std::string_view /*bytes*/, std::size_t /*largest*/) {
    throw Error("expected text, found an Office document; onoma was built without libzip");
}

#else

bool reads_office_documents() { return true; }

namespace {

// A zip archive in memory that is always closed.
class Archive {
public:
    Archive(std::string_view bytes, std::size_t largest) : largest_(largest) {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        if (source != nullptr) archive_ = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (source != nullptr && archive_ == nullptr) zip_source_free(source);
        const std::string reason = zip_error_strerror(&error);
        zip_error_fini(&error);
        if (archive_ == nullptr) throw Error("expected a whole document, found damage: " + reason);
    }
    ~Archive() { zip_discard(archive_); }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    // Nothing when there is no such part.
    [[nodiscard]] std::optional<std::string> part(const std::string& name) {
        zip_stat_t stat;
        if (zip_stat(archive_, name.c_str(), 0, &stat) != 0) return std::nullopt;
        if (stat.encryption_method != ZIP_EM_NONE) refuse_encrypted_document();
        if (stat.size > largest_ - read_) {
            throw Error("expected a document of at most " + std::to_string(largest_) +
                        " bytes, found a larger one");
        }
        std::string bytes(stat.size, '\0');
        const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
            zip_fopen(archive_, name.c_str(), 0), zip_fclose);
        const zip_int64_t got = file ? zip_fread(file.get(), bytes.data(), bytes.size()) : -1;
        if (got != static_cast<zip_int64_t>(bytes.size())) {
            throw Error("expected a whole document, found damage in " + name);
        }
        read_ += bytes.size();
        return bytes;
    }

private:
    zip_t* archive_ = nullptr;
    std::size_t largest_;
    std::size_t read_ = 0;  // of all parts
};

void parse(std::string bytes, const std::string& name, pugi::xml_document& xml) {
    const pugi::xml_parse_result result =
        xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!result) throw Error("expected well-formed XML in " + name + ", found a fault");
}

// An empty one when the archive has no such part.
void parse_part(Archive& archive, const std::string& name, pugi::xml_document& xml) {
    if (auto bytes = archive.part(name)) parse(*std::move(bytes), name, xml);
}

// Paragraphs, as an author set them.

struct Paragraph {
    std::string text;
    bool is_title = false;
};

// A tree of elements -> paragraphs. Without recursion: elements may be nested to any depth.
class ParagraphReader {
public:
    virtual ~ParagraphReader() = default;
    ParagraphReader() = default;
    ParagraphReader(const ParagraphReader&) = delete;
    ParagraphReader& operator=(const ParagraphReader&) = delete;

    std::vector<Paragraph> read(const pugi::xml_node& root) {
        pugi::xml_node node = root;
        while (true) {
            if (enter(node) && node.first_child()) {
                node = node.first_child();
                continue;
            }
            leave(node);
            while (node != root && !node.next_sibling()) leave(node = node.parent());
            if (node == root) break;
            node = node.next_sibling();
        }
        end_paragraph();
        return std::move(paragraphs_);
    }

protected:
    // Whether its children are read.
    virtual bool enter(const pugi::xml_node& node) = 0;
    virtual void leave(const pugi::xml_node& node) = 0;

    void begin_paragraph() {
        end_paragraph();
        paragraph_ = {};
    }
    void end_paragraph() {
        const std::string_view text = trimmed(paragraph_.text);
        if (!text.empty()) paragraphs_.push_back({std::string(text), paragraph_.is_title});
        paragraph_ = {};
    }
    void begin_row() {
        end_paragraph();
        rows_.push_back(paragraphs_.size());
    }
    void end_row() {
        end_paragraph();
        if (rows_.empty()) return;
        const auto begin = paragraphs_.begin() + static_cast<std::ptrdiff_t>(rows_.back());
        rows_.pop_back();
        std::vector<std::string> cells;
        for (auto cell = begin; cell != paragraphs_.end(); ++cell) cells.push_back(cell->text);
        if (cells.size() < 2) return;
        paragraphs_.erase(begin, paragraphs_.end());
        paragraphs_.push_back({joined(cells, " | ")});
    }
    void add(std::string_view text) { paragraph_.text += text; }
    void set_as_title() { paragraph_.is_title = true; }

private:
    std::vector<Paragraph> paragraphs_;
    Paragraph paragraph_;
    std::vector<std::size_t> rows_;  // where those begin that are open
};

// The names of styles, by their ids: `heading 1` is what it is in every language of Word.
std::set<std::string> title_styles_of_word(Archive& archive) {
    pugi::xml_document xml;
    parse_part(archive, "word/styles.xml", xml);
    std::set<std::string> ids;
    for (const pugi::xml_node& style : xml.child("w:styles").children("w:style")) {
        const std::string name = ascii_lowered(style.child("w:name").attribute("w:val").value());
        if (name == "title" || name == "heading 1")
            ids.insert(style.attribute("w:styleId").value());
    }
    return ids;
}

class WordReader : public ParagraphReader {
public:
    explicit WordReader(std::set<std::string> title_styles) : titles_(std::move(title_styles)) {}

protected:
    bool enter(const pugi::xml_node& node) override {
        constexpr std::string_view skipped =
            "w:del w:moveFrom w:instrText w:delText mc:Fallback w:sectPr w:rPr";
        const std::string_view name = node.name();
        if (name == "w:p") begin_paragraph();
        if (name == "w:tr") begin_row();
        if (name == "w:pStyle" && titles_.contains(node.attribute("w:val").value())) set_as_title();
        if (name == "w:t") add(node.child_value());
        if (name == "w:tab") add(" ");
        if (name == "w:noBreakHyphen") add("-");
        if (name == "w:cr" || (name == "w:br" && !node.attribute("w:type"))) add("\n");
        return !has_word(skipped, name) && !(name == "w:r" && is_hidden(node));
    }

    void leave(const pugi::xml_node& node) override {
        const std::string_view name = node.name();
        if (name == "w:p") end_paragraph();
        if (name == "w:tr") end_row();
    }

private:
    static bool is_hidden(const pugi::xml_node& run) {
        const pugi::xml_node vanish = run.child("w:rPr").child("w:vanish");
        return vanish && !has_word("0 false off", vanish.attribute("w:val").value());
    }

    std::set<std::string> titles_;
};

// Those of the document that are made of the style `Title`, and it.
std::set<std::string> title_styles_of_open_document(const pugi::xml_node& content) {
    std::set<std::string> names = {"Title"};
    for (const pugi::xml_node& style :
         content.child("office:automatic-styles").children("style:style")) {
        const std::string_view parent = style.attribute("style:parent-style-name").value();
        if (parent == "Title") names.insert(style.attribute("style:name").value());
    }
    return names;
}

class OpenDocumentReader : public ParagraphReader {
public:
    explicit OpenDocumentReader(std::set<std::string> title_styles)
        : titles_(std::move(title_styles)) {}

protected:
    bool enter(const pugi::xml_node& node) override {
        constexpr std::string_view skipped =
            "text:note office:annotation text:tracked-changes text:hidden-text text:ruby-text "
            "office:forms";
        const std::string_view name = node.name();
        if (is_paragraph(name)) {
            begin_paragraph();
            const bool is_first_rank =
                name == "text:h" && node.attribute("text:outline-level").as_int() == 1;
            if (is_first_rank || titles_.contains(node.attribute("text:style-name").value())) {
                set_as_title();
            }
            ++depth_;
        }
        if (name == "table:table-row") begin_row();
        if (name == "text:s")
            add(std::string(std::clamp(node.attribute("text:c").as_int(1), 1, 80), ' '));
        if (name == "text:tab") add(" ");
        if (name == "text:line-break") add("\n");
        // Line ends of the file are white space.
        if (node.type() == pugi::node_pcdata && depth_ > 0) {
            std::string text = node.value();
            std::replace(text.begin(), text.end(), '\n', ' ');
            add(text);
        }
        return !has_word(skipped, name);
    }

    void leave(const pugi::xml_node& node) override {
        const std::string_view name = node.name();
        if (is_paragraph(name)) {
            end_paragraph();
            --depth_;
        }
        if (name == "table:table-row") end_row();
    }

private:
    static bool is_paragraph(std::string_view name) { return name == "text:p" || name == "text:h"; }

    std::set<std::string> titles_;
    int depth_ = 0;  // of paragraphs around
};

// Paragraphs -> the text of a document, and its headline.
void write_paragraphs(const std::vector<Paragraph>& paragraphs, Document& document) {
    constexpr std::size_t most_above_headline = 5;
    std::optional<ByteRange> headline;
    std::size_t number = 0;
    for (const Paragraph& paragraph : paragraphs) {
        if (!document.text.empty()) document.text += "\n\n";
        const auto begin = static_cast<std::uint32_t>(document.text.size());
        document.text += paragraph.text;
        if (paragraph.is_title && !headline && number++ < most_above_headline) {
            headline = ByteRange{begin, static_cast<std::uint32_t>(document.text.size())};
        }
    }
    if (document.text.empty()) throw Error("expected a document with text, found one without");
    if (headline) {
        document.zones = {{Zone::headline, *headline}};
        document.title = headline->of(document.text);
    } else {
        document.zones = zones_of_plain_text(document.text);
    }
}

// Who typed it, and when, is not who wrote it, and when it was published.
void keep(const pugi::xml_node& metadata, const char* element, const char* field,
          Document& document) {
    const std::string value(trimmed(metadata.child(element).child_value()));
    if (!value.empty()) document.fields.emplace(field, value.substr(0, 1000));
}

void read_word(Archive& archive, std::string content, Document& document) {
    pugi::xml_document xml;
    parse(std::move(content), "word/document.xml", xml);
    WordReader reader(title_styles_of_word(archive));
    write_paragraphs(reader.read(xml.child("w:document").child("w:body")), document);
    pugi::xml_document properties;
    parse_part(archive, "docProps/core.xml", properties);
    const pugi::xml_node metadata = properties.child("cp:coreProperties");
    keep(metadata, "dc:creator", "creator", document);
    keep(metadata, "dcterms:created", "created", document);
    keep(metadata, "dcterms:modified", "modified", document);
}

void read_open_document(Archive& archive, Document& document) {
    const auto manifest = archive.part("META-INF/manifest.xml");
    if (manifest && manifest->find("encryption-data") != std::string::npos)
        refuse_encrypted_document();
    pugi::xml_document xml;
    parse_part(archive, "content.xml", xml);
    const pugi::xml_node content = xml.child("office:document-content");
    OpenDocumentReader reader(title_styles_of_open_document(content));
    write_paragraphs(reader.read(content.child("office:body").child("office:text")), document);
    pugi::xml_document properties;
    parse_part(archive, "meta.xml", properties);
    const pugi::xml_node metadata = properties.child("office:document-meta").child("office:meta");
    keep(metadata, "meta:initial-creator", "creator", document);
    keep(metadata, "meta:creation-date", "created", document);
    keep(metadata, "dc:date", "modified", document);
}

// `a%20b.xhtml#c` -> `a b.xhtml`
std::string decoded_path(std::string_view address) {
    std::string path;
    address = address.substr(0, address.find('#'));
    for (std::size_t at = 0; at < address.size(); ++at) {
        const auto digit = [&](std::size_t index) -> int {
            const char c = index < address.size() ? ascii_lower(address[index]) : ' ';
            if (is_ascii_digit(c)) return c - '0';
            return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        };
        const bool is_escape = address[at] == '%' && digit(at + 1) >= 0 && digit(at + 2) >= 0;
        path += is_escape ? static_cast<char>(16 * digit(at + 1) + digit(at + 2)) : address[at];
        at += is_escape ? 2 : 0;
    }
    return path;
}

// The chapters of a book in the order in which they are read, without its table of contents.
std::vector<std::string> chapters_of(const pugi::xml_node& package, const std::string& folder) {
    std::map<std::string_view, pugi::xml_node> items;
    for (const pugi::xml_node& item : package.child("manifest").children("item")) {
        items.emplace(item.attribute("id").value(), item);
    }
    std::vector<std::string> chapters;
    for (const pugi::xml_node& reference : package.child("spine").children("itemref")) {
        const auto item = items.find(reference.attribute("idref").value());
        if (item == items.end()) continue;
        if (has_word(item->second.attribute("properties").value(), "nav")) continue;
        chapters.push_back(folder + decoded_path(item->second.attribute("href").value()));
    }
    return chapters;
}

void read_book(Archive& archive, Document& document) {
    pugi::xml_document container;
    parse_part(archive, "META-INF/container.xml", container);
    const std::string path = container.child("container")
                                 .child("rootfiles")
                                 .child("rootfile")
                                 .attribute("full-path")
                                 .value();
    pugi::xml_document xml;
    parse_part(archive, path, xml);
    const pugi::xml_node package = xml.child("package");
    const auto protection = archive.part("META-INF/encryption.xml").value_or("");
    for (const std::string& chapter : chapters_of(package, path.substr(0, path.rfind('/') + 1))) {
        if (protection.find(chapter) != std::string::npos) {
            throw Error("expected a book without copy protection, found one with it");
        }
        const std::string text = text_of_html_fragment(archive.part(chapter).value_or(""));
        if (!document.text.empty() && !text.empty()) document.text += "\n\n";
        document.text += text;
    }
    if (document.text.empty()) throw Error("expected a book with text, found one without");
    const pugi::xml_node metadata = package.child("metadata");
    document.title = trimmed(metadata.child("dc:title").child_value());
    document.author = trimmed(metadata.child("dc:creator").child_value());
    document.language = trimmed(metadata.child("dc:language").child_value());
    document.date = parse_written_date(metadata.child("dc:date").child_value());
    read_title(TitlePlace::before_text, document);
}

}  // namespace

Document read_office_document(std::string_view bytes, std::size_t largest) {
    Archive archive(bytes, largest);
    Document document;
    if (auto content = archive.part("word/document.xml")) {
        read_word(archive, *std::move(content), document);
    } else if (archive.part("META-INF/container.xml")) {
        read_book(archive, document);
    } else if (archive.part("content.xml")) {
        read_open_document(archive, document);
    } else {
        throw Error("expected a text of Word, OpenDocument or EPUB, found another zip archive");
    }
    return document;
}

#endif

}  // namespace onoma
