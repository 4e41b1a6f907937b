// SPDX-License-Identifier: Apache-2.0
// Dictionaries of quanteda in YAML: categories in categories, with phrases at the ends. What
// quanteda counts is the innermost category, so that is the entity and its phrases are the forms;
// the categories around it are its type.
//
// yaml-cpp's events are read, never its tree: an alias is then one event, which may repeat a text
// but never a list, so that no file unfolds into more than it holds.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <sstream>

#include "lexicon/import/readers.hpp"

namespace onoma {
namespace {

constexpr std::size_t largest_yaml_bytes = std::size_t{64} << 20U;
constexpr std::size_t deepest_nesting = 50;
constexpr std::string_view not_yaml = "not well-formed YAML, and nothing after it was read";

// Ends the reading of a dictionary that is no dictionary.
struct BadDictionary {
    std::string_view reason;
    YAML::Mark mark;
};

std::size_t line_of(const YAML::Mark& mark) {
    return mark.line < 0 ? 1 : static_cast<std::size_t>(mark.line) + 1;
}

// Follows the events down into the categories.
class DictionaryHandler : public YAML::EventHandler {
public:
    explicit DictionaryHandler(ImportInput& input) : input_(input) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        // At a sign that begins nothing yaml-cpp stands still and calls it document after document.
        if (mark.pos <= last_document_) throw BadDictionary{not_yaml, mark};
        last_document_ = mark.pos;
        open_.clear();
        anchored_.clear();
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { take_scalar(mark, "", false); }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        if (const auto known = anchored_.find(anchor); known != anchored_.end()) {
            return take_scalar(mark, known->second, true);
        }
        if (expects_key()) throw BadDictionary{"keys that are no text", mark};
        input_.count_entry();
        input_.leave_out(Loss::entry, "references to whole lists or categories", line_of(mark));
        value_is_read();
    }

    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& value) override {
        if (anchor != YAML::NullAnchor) anchored_[anchor] = value;
        take_scalar(mark, value, true);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        open(mark, false);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        open(mark, true);
    }
    void OnMapEnd() override { close(); }

private:
    // A mapping or a list that is being read.
    struct Level {
        bool is_map = false;
        bool has_key = false;  // of a mapping: its value comes next
        std::string key;
    };

    [[nodiscard]] bool expects_key() const {
        return !open_.empty() && open_.back().is_map && !open_.back().has_key;
    }

    void value_is_read() {
        if (!open_.empty()) open_.back().has_key = false;
    }

    void open(const YAML::Mark& mark, bool is_map) {
        if (expects_key()) throw BadDictionary{"keys that are no text", mark};
        if (open_.size() == deepest_nesting) {
            throw BadDictionary{"categories nested more than 50 deep", mark};
        }
        open_.push_back({is_map, false, {}});
    }

    void close() {
        open_.pop_back();
        value_is_read();
    }

    void take_scalar(const YAML::Mark& mark, const std::string& value, bool is_phrase) {
        if (expects_key()) {
            open_.back().key = value;
            open_.back().has_key = true;
            return;
        }
        if (is_phrase) take_phrase(value, line_of(mark));
        value_is_read();
    }

    void take_phrase(const std::string& phrase, std::size_t line) {
        input_.count_entry();
        if (phrase.find_first_of("*?") != std::string::npos) {
            return input_.leave_out(Loss::entry, "glob patterns with `*` or `?`", line);
        }
        ImportedEntity entity;
        for (const Level& level : open_) {
            if (!level.has_key) continue;
            if (!entity.type.empty() && !entity.name.empty()) entity.type += '-';
            entity.type += entity.name;
            entity.name = level.key;
        }
        if (entity.name.empty()) entity.name = phrase;
        entity.forms.push_back({phrase});
        input_.add(std::move(entity), line);
    }

    ImportInput& input_;
    int last_document_ = -1;  // where it begins
    std::vector<Level> open_;
    std::map<YAML::anchor_t, std::string> anchored_;  // texts that an alias may repeat
};

}  // namespace

void read_quanteda(ImportInput& input) {
    input.call_entries("phrases");
    const std::optional<std::string> text = input.read_whole(largest_yaml_bytes);
    if (!text) return;
    std::istringstream stream(*text);
    DictionaryHandler handler(input);
    const auto fail = [&](std::string_view reason, const YAML::Mark& mark) {
        input.count_entry();
        input.leave_out(Loss::broken, reason, line_of(mark));
    };
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(handler)) {
        }
    } catch (const BadDictionary& bad) {
        fail(bad.reason, bad.mark);
    } catch (const YAML::Exception& error) {
        fail(not_yaml, error.mark);
    }
}

}  // namespace onoma
