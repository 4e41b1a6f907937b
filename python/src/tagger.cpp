// SPDX-License-Identifier: Apache-2.0
// The tagger, for one text and for many.
#include "tagger.hpp"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/unique_ptr.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "onoma/base/types.hpp"
#include "settings.hpp"

namespace onoma::python {

namespace {

Document document_of(nb::handle value, std::size_t number) {
    Document document;
    if (nb::isinstance<HeldDocument>(value)) {
        document = nb::cast<const HeldDocument&>(value).document();
    } else if (nb::isinstance<nb::str>(value)) {
        document.text = to_utf8(nb::borrow<nb::str>(value));
    } else {
        PyErr_Format(PyExc_TypeError, "text %zu: expected a str or a Document, found %R", number,
                     value.type().ptr());
        throw nb::python_error();
    }
    return document;
}

}  // namespace

std::unique_ptr<TaggerPool::Lent> TaggerPool::lend() {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            auto lent = std::move(idle_.back());
            idle_.pop_back();
            return lent;
        }
    }
    return std::make_unique<Lent>(Lent{ArticleTagger(*lexicon_, settings_), {}});
}

void TaggerPool::take_back(std::unique_ptr<Lent> lent) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(lent));
}

// The memory that a longer text took goes back: it is a book's.
constexpr std::size_t most_spare_pieces = std::size_t{1} << 16U;

SharedTagged TaggerPool::tag(Lent& with, Document document) const {
    TaggedDocument tagged;
    tagged.document = std::move(document);
    tagged.text = std::move(with.spare);
    with.tagger.tag(tagged);
    auto held = std::make_shared<const HeldTagged>(std::move(tagged), lexicon_, with.spare);
    if (with.spare.pieces.capacity() > most_spare_pieces) with.spare = {};
    return held;
}

Pipe::Pipe(std::shared_ptr<TaggerPool> pool, nb::iterator texts, std::size_t threads,
           std::size_t batch_size)
    : pool_(std::move(pool)),
      texts_(std::move(texts)),
      batch_size_(std::max<std::size_t>(batch_size, 1)) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    most_batches_ = 2 * threads + 1;
    for (std::size_t number = 0; number < threads; ++number) {
        threads_.emplace_back([this] { work(); });
    }
}

Pipe::~Pipe() {
    {
        const std::lock_guard lock(mutex_);
        is_stopped_ = true;
    }
    changed_.notify_all();
    const nb::gil_scoped_release release;
    for (std::thread& thread : threads_) thread.join();
}

std::shared_ptr<Pipe::Batch> Pipe::read_batch() {
    auto batch = std::make_shared<Batch>();
    try {
        while (batch->items.size() < batch_size_) {
            if (texts_ == nb::iterator::sentinel()) {
                has_ended_ = true;
                break;
            }
            Item item;
            item.number = ++texts_read_;
            item.text = document_of(*texts_, item.number);
            batch->items.push_back(std::move(item));
            ++texts_;
        }
    } catch (nb::python_error& error) {
        has_ended_ = true;
        failure_.emplace(std::move(error));
    }
    return batch;
}

void Pipe::read_ahead() {
    while (!has_ended_ && ahead_.size() < most_batches_) {
        auto batch = read_batch();
        if (batch->items.empty()) return;
        ahead_.push_back(batch);
        {
            const std::lock_guard lock(mutex_);
            waiting_.push_back(std::move(batch));
        }
        changed_.notify_all();
    }
}

void Pipe::wait_for(const Batch& batch) {
    using namespace std::chrono_literals;  // NOLINT(google-build-using-namespace)
    for (bool is_tagged = false; !is_tagged;) {
        {
            const nb::gil_scoped_release release;
            std::unique_lock lock(mutex_);
            is_tagged = changed_.wait_for(lock, 100ms, [&] { return batch.is_tagged; });
        }
        if (PyErr_CheckSignals() != 0) throw nb::python_error();  // Ctrl-C
    }
}

SharedTagged Pipe::next() {
    if (ahead_.empty() || ahead_.front()->next == 0) read_ahead();
    if (ahead_.empty()) {
        if (failure_) throw std::exchange(failure_, std::nullopt).value();
        throw nb::stop_iteration();
    }
    const std::shared_ptr<Batch> batch = ahead_.front();
    wait_for(*batch);
    Item& item = batch->items[batch->next++];
    if (batch->next == batch->items.size()) ahead_.pop_front();
    if (item.error) std::rethrow_exception(item.error);
    return std::move(item.tagged);
}

void Pipe::tag(TaggerPool::Lent& with, Batch& batch) const {
    for (Item& item : batch.items) {
        try {
            item.tagged = pool_->tag(with, std::move(item.text));
        } catch (const Error& error) {
            item.error = std::make_exception_ptr(
                Error("text " + std::to_string(item.number) + ": " + error.what()));
        } catch (...) {
            item.error = std::current_exception();
        }
    }
}

void Pipe::work() {
    std::unique_ptr<TaggerPool::Lent> with;
    while (true) {
        std::shared_ptr<Batch> batch;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return is_stopped_ || !waiting_.empty(); });
            if (is_stopped_) break;
            batch = std::move(waiting_.front());
            waiting_.pop_front();
        }
        if (!with) with = pool_->lend();
        tag(*with, *batch);
        {
            const std::lock_guard lock(mutex_);
            batch->is_tagged = true;
        }
        changed_.notify_all();
    }
    if (with) pool_->take_back(std::move(with));
}

namespace {

Document document_of(const nb::str& text, const std::optional<std::string>& date,
                     std::string language, std::string source, std::string id) {
    Document document;
    document.text = to_utf8(text);
    document.language = std::move(language);
    document.source = std::move(source);
    document.id = std::move(id);
    document.date = date_of("date", date);
    return document;
}

SharedTagged tag(TaggerPool& pool, Document document) {
    const nb::gil_scoped_release release;
    auto lent = pool.lend();
    SharedTagged tagged = pool.tag(*lent, std::move(document));
    pool.take_back(std::move(lent));
    return tagged;
}

}  // namespace

void bind_tagger(nb::module_& module) {
    nb::class_<Pipe>(module, "Pipe", "Documents in the order of their texts.")
        .def(
            "__iter__", [](nb::handle self) { return self; }, nb::sig("def __iter__(self) -> Pipe"))
        .def("__next__", &Pipe::next);

    nb::class_<TaggerPool>(module, "Tagger", "See onoma.Tagger.")
        .def(
            "__init__",
            [](TaggerPool* self, SharedLexicon lexicon, std::vector<std::string> types,
               std::vector<std::string> zones, std::optional<std::string> roll_up,
               std::string unlisted, bool figures) {
                TaggingSettings settings = settings_of(
                    *lexicon,
                    {std::move(types), std::move(zones), std::move(roll_up), std::move(unlisted)});
                if (settings.unlisted == Unlisted::collection) {
                    refuse("unlisted", {"none", "frames"}, "collection");
                }
                settings.figures = figures ? Figures::find : Figures::leave_out;
                settings.with_credits = true;
                new (self) TaggerPool(std::move(lexicon), settings);
            },
            nb::arg("lexicon"), nb::kw_only(), nb::arg("types"), nb::arg("zones"),
            nb::arg("roll_up").none(), nb::arg("unlisted"), nb::arg("figures"))
        .def(
            "tag",
            [](TaggerPool& pool, const nb::str& text, const std::optional<std::string>& date,
               std::string language, std::string source, std::string id) {
                return tag(pool, document_of(text, date, std::move(language), std::move(source),
                                             std::move(id)));
            },
            nb::arg("text"), nb::kw_only(), nb::arg("date").none(), nb::arg("language"),
            nb::arg("source"), nb::arg("id"))
        .def(
            "tag_document",
            [](TaggerPool& pool, const HeldDocument& document) {
                return tag(pool, document.document());
            },
            nb::arg("document"))
        .def(
            "pipe",
            [](const std::shared_ptr<TaggerPool>& pool, nb::iterable texts, std::size_t threads,
               std::size_t batch_size) {
                return std::make_unique<Pipe>(pool, nb::iter(texts), threads, batch_size);
            },
            nb::arg("texts"), nb::kw_only(), nb::arg("threads"), nb::arg("batch_size"));
}

}  // namespace onoma::python
