// SPDX-License-Identifier: Apache-2.0
#include "corpus/credit_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// Of those with one beginning the longer first.
constexpr std::array agencies = std::to_array<Agency>({
    {"AAP", "AAP"},
    {"Agence France-Presse", "AFP"},
    {"Agencia EFE", "EFE"},
    {"AFP", "AFP"},
    {"Alamy", "Alamy", true},
    {"Anadolu Agency", "Anadolu"},
    {"Anadolu", "Anadolu"},
    {"ANI", "ANI"},
    {"ANP", "ANP"},
    {"ANSA", "ANSA"},
    {"AP", "AP"},
    {"APA", "APA"},
    {"Associated Press", "AP"},
    {"ATS", "ATS"},
    {"Belga", "Belga"},
    {"Bloomberg", "Bloomberg"},
    {"Canadian Press", "Canadian Press"},
    {"BUSINESS WIRE", "Business Wire"},
    {"Business Wire", "Business Wire"},
    {"CNN", "CNN"},
    {"CNS", "CNS"},
    {"Deutsche Presse-Agentur", "dpa"},
    {"Dow Jones", "Dow Jones"},
    {"DPA", "dpa"},
    {"dpa-AFX", "dpa-AFX"},
    {"dpa", "dpa"},
    {"EFE", "EFE"},
    {"EPA", "EPA", true},
    {"epd", "epd"},
    {"Europa Press", "Europa Press"},
    {"Getty Images", "Getty Images", true},
    {"Getty", "Getty Images", true},
    {"GLOBE NEWSWIRE", "GlobeNewswire"},
    {"GlobeNewswire", "GlobeNewswire"},
    {"IANS", "IANS"},
    {"Imago", "Imago", true},
    {"IMAGO", "Imago", true},
    {"Interfax", "Interfax"},
    {"Keystone-SDA", "Keystone-SDA"},
    {"KNA", "KNA"},
    {"Kyodo", "Kyodo"},
    {"Landov", "Landov", true},
    {"Lusa", "Lusa"},
    {"NTB", "NTB"},
    {"NurPhoto", "NurPhoto", true},
    {"PA Media", "PA Media"},
    {"picture alliance", "picture alliance", true},
    {"PRNewswire", "PR Newswire"},
    {"PR Newswire", "PR Newswire"},
    {"Press Association", "PA Media"},
    {"Press Trust of India", "PTI"},
    {"PTI", "PTI"},
    {"REUTERS", "Reuters"},
    {"Reuters", "Reuters"},
    {"RIA Novosti", "RIA Novosti"},
    {"Ritzau", "Ritzau"},
    {"SDA", "SDA"},
    {"Shutterstock", "Shutterstock", true},
    {"SID", "SID"},
    {"SIPA", "Sipa", true},
    {"Sipa", "Sipa", true},
    {"TASS", "TASS"},
    {"Thomson Reuters", "Reuters"},
    {"United Press International", "UPI"},
    {"UPI", "UPI"},
    {"Xinhua", "Xinhua"},
    {"Yonhap", "Yonhap"},
    {"Zuma", "Zuma", true},
});

bool is_letter(char c) { return is_ascii_letter(c) || !is_ascii(c); }

}  // namespace

const Agency* agency_at(std::string_view text) {
    if (text.empty()) return nullptr;
    for (const Agency& agency : agencies) {
        if (agency.printed.front() != text.front() || !text.starts_with(agency.printed)) continue;
        const std::string_view rest = text.substr(agency.printed.size());
        if (rest.empty() || (!is_letter(rest.front()) && !is_ascii_digit(rest.front()))) {
            return &agency;
        }
    }
    return nullptr;
}

const Agency* agency_in(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins_word = at == 0 || !is_letter(text[at - 1]);
        const Agency* agency = begins_word ? agency_at(text.substr(at)) : nullptr;
        if (agency != nullptr) return agency;
    }
    return nullptr;
}

namespace {

// Punctuation belongs to no word.
std::string_view bare(std::string_view word) {
    constexpr std::string_view marks = ".,;:()[]\"'|/&-";
    while (!word.empty() && marks.find(word.front()) != std::string_view::npos) {
        word.remove_prefix(1);
    }
    while (!word.empty() && marks.find(word.back()) != std::string_view::npos) {
        word.remove_suffix(1);
    }
    return word;
}

}  // namespace

std::string_view take_word(std::string_view& text) {
    text = trimmed(text);
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

namespace {

constexpr std::string_view particles = "|al|bin|da|de|del|della|den|der|di|du|el|la|le|van|von|y|";
constexpr std::string_view joining =
    "|\u2013|\u2014|\u00B7|a|additional|and|at|by|con|contributed|contributing|contributions|"
    "correspondent|"
    "correspondents|"
    "e|editing|en|et|for|from|in|journalist|journalists|of|reporter|reporters|reporting|s|"
    "the|to|und|via|video|with|writer|writers|writing|";

}  // namespace

bool has_only_names(std::string_view text, const ShortWordList& further) {
    bool has_name = false;
    for (std::string_view rest = trimmed(text); !rest.empty(); rest = trimmed(rest)) {
        const std::string_view word = bare(take_word(rest));
        const bool is_name = begins_capital(word) || agency_at(word) != nullptr;
        has_name |= is_name;
        const bool is_joining = word.empty() || is_ascii_digit(word.front()) ||
                                is_among(word, particles) || is_among(word, joining) ||
                                is_among(word, further);
        if (!is_name && !is_joining) return false;
    }
    return has_name;
}

namespace {

// What stands in bylines and is no name.
bool is_title(std::string_view word) {
    return agency_at(word) != nullptr ||
           is_among(ascii_lowered(word),
                    "|agency|associated|bureau|business|chief|columnist|contributing|contributor|"
                    "correspondent|correspondents|editor|editors|editorial|foreign|national|"
                    "news|newsroom|political|press|producer|reporter|science|senior|special|sports|"
                    "staff|team|technology|the|times|updated|published|writer|writers|");
}

class AuthorList {
public:
    explicit AuthorList(std::string_view text) {
        while (!is_at_end_ && !trimmed(text).empty()) take(take_word(text));
        end_name();
    }

    [[nodiscard]] const std::string& names() const { return names_; }

private:
    void take(std::string_view word) {
        const std::string_view name = bare(word);
        if (is_among(name, "|and|und|et|y|e|") || name.empty()) {
            end_name();
            is_at_end_ = word == "|" || word == "-";
            is_passing_ = false;
            return;
        }
        if (is_title(name) || !(begins_capital(name) || is_among(name, particles))) {
            end_name();
            is_passing_ = true;  // the title, or where the author is
        } else if (!is_passing_) {
            name_ += (words_++ == 0 ? "" : " ") + std::string(with_dot(word, name));
        }
        if (word.ends_with(',') || word.ends_with(';')) {
            end_name();
            is_passing_ = false;
            is_at_end_ = word.ends_with(';');
        }
    }

    // The dot of an initial belongs to it.
    static std::string_view with_dot(std::string_view word, std::string_view name) {
        return name.size() == 1 && word.ends_with('.') ? word : name;
    }

    void end_name() {
        constexpr int most_words = 5;
        if (words_ >= 2 && words_ <= most_words) names_ += (names_.empty() ? "" : ", ") + name_;
        name_.clear();
        words_ = 0;
    }

    std::string names_;
    std::string name_;
    int words_ = 0;
    bool is_passing_ = false;
    bool is_at_end_ = false;
};

}  // namespace

std::string authors_in(std::string_view text) { return AuthorList(text).names(); }

}  // namespace onoma
