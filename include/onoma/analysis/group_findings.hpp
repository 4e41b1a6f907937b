// SPDX-License-Identifier: Apache-2.0
// What stands out between groups of documents: who is silent about whom, who was first, and where
// groups and entities lie on a map.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onoma/base/date.hpp"

namespace onoma {

// An entity that more than half of the other groups name and this group never does.
struct Gap {
    std::string id;
    std::string name;
    std::string group;
    std::int64_t groups_naming = 0;
    std::int64_t other_groups = 0;
    std::int64_t documents_naming = 0;  // of the other groups
    // If the group named it as often as all others together.
    double expected_mentions = 0;
    double expected_documents = 0;
    // Fisher's exact test, one-sided, on documents with and without the entity; of all entities and
    // groups that could have been a gap. Absent when copies are weighted.
    std::optional<double> p;
    std::optional<double> q;
};

struct Gaps {
    std::vector<Gap> rows;    // the most surprising first: by p, then expected documents
    std::int64_t tested = 0;  // entities and groups that could have been a gap
};

// Which groups named an entity first. Only documents count that are dated to the day. A group that
// had none before that day could not have been first: nobody is ahead of it.
struct FirstReport {
    std::string id;
    std::string name;
    std::vector<std::string> groups;  // several when they did on the same day
    Date date;
    std::vector<std::string> next_groups;  // the next day that another group did that had begun
    std::optional<Date> next_date;         // absent: no such group has
    std::optional<std::int64_t> days_ahead;
    std::int64_t undated_documents = 0;  // that name it: who was first may be among them
};

// A group or an entity on the map, with its part in the inertia of each axis. A group that names
// none of the entities of the map has no place: both lists are empty. (The middle of the map is the
// place of a group that names everybody as all groups together do.)
struct MapPoint {
    std::string id;  // of an entity
    std::string name;
    std::vector<double> place;         // on each axis
    std::vector<double> contribution;  // shares: those of all groups add up to 1, so do entities'
};

// Correspondence analysis of mentions: groups near each other name the same entities in the same
// proportions.
struct GroupMap {
    std::vector<double> inertia_explained;  // of each axis, at most two
    double total_inertia = 0;
    std::vector<MapPoint> groups;
    std::vector<MapPoint> entities;  // the most named
};

}  // namespace onoma
