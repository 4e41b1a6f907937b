// SPDX-License-Identifier: Apache-2.0
#include "analysis/events/topic_words.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace onoma {
namespace {

// Between spaces, so that the list is read as one text.
constexpr std::string_view words_of_every_topic =
    "a aber about above according across added advertisement afp after afternoon again "
    "against ago ainsi al all alle allen almost along alors already als also although "
    "always am amid among an and andere anderen announced année années another ans "
    "ante any anyone anything ap apr april après are around as asked así at au auch "
    "auf aug august aus aussi autre autres aux avaient avait avant avec avoir away año "
    "años aún back bajo based be became because become been before began behind bei "
    "being below bereits best better between bien big billion bis both but by c call "
    "called came can cannot caption car ce cela ces cet cette chez click co come comme "
    "como companies company con contra contre copyright corp could cual cuando cuyo d da "
    "dabei damit dann dans daran darüber das dass davon day days dazu de dec december "
    "del dem den denn depuis der des described desde despite deux dice did didn die "
    "dienstag diese diesem diesen dieser dieses dijo dimanche dit do doch does doesn "
    "doing dollar domingo don donc donde done donnerstag dont dort dos down dr du due "
    "durante durch during déjà día días dólares each early eight ein eine einem "
    "einen einer eines either el ella ellas elle elles ellos else email en encore end "
    "enough entonces entre er era eran es esa esas ese esos est esta estaba estar estas "
    "este estos está están et etc etwa euro euros even evening ever every everyone "
    "everything faire fait far feb february few first five following for former found "
    "four freitag friday from fue fueron full further für gab gave gegen gestern get "
    "getting getty gibt give given go going gone got great ha habe haben haber había "
    "hace hacer hacia had half han hand hard has hasta hat hatte hatten have having hay "
    "he held help her here herself heute hier high him himself hinter his hold hour "
    "hours how however hundred ich ici if ihm ihn ihnen ihr ihre ihrem ihren ihrer il "
    "ils im image images immer in inc including ins instead into is isn issue ist it its "
    "itself j jahr jahre jahren jamais jan january je jetzt jeudi jour jours jueves jul "
    "july jun june just kann keep kein keine keinen kept key kind know known konnte "
    "konnten können l la large largest las last late later latest laut le least left "
    "les less let leur leurs like likely little ll lo long look looking los lot ltd lui "
    "lundi lunes m ma made main mais major make making man many mar march mardi martes "
    "may me mean means meanwhile mehr mein men menos mercredi mes mi might milliarden "
    "milliards million millionen millions millones minute minutes mismo mit mittwoch "
    "miércoles moins mois mon monat monday montag month months more morgen morning most "
    "mr mrs ms much muss must muy my más même müssen n nach ne near nearly need never "
    "new news newsletter next ni nicht night nine no noch nor nos not nothing notre nous "
    "nov november now number nun nunca nur o ob oct october oder of off often ohne old "
    "on once one only ont open or other others otra otras otro otros ou our out outside "
    "over own où par para part particularly pas past pendant people per percent perhaps "
    "pero peut photo photos place plus point por porque possible pour prof prozent puede "
    "put qu que qui quien quienes quite quoi rather re read real really recent recently "
    "remain report reported reportedly reporter reporters reporting reports reuters "
    "right run s sa sagt sagte said same samedi samstag sans saturday saw say saying "
    "says schon se second see seem seen según sehr sein seine seinem seinen seiner seit "
    "selbst selon semaine semana sep sept september ser sera será ses set seven several "
    "she should show showed si sich sido sie siempre sin since sind sino six small so "
    "sobre soll sollen sollte some someone something son sondern sonntag sont soon sous "
    "spokesman spokesperson spokeswoman statement still story su subscribe such sunday "
    "sur sus sábado tag tage tagen take taken taking también te tell ten than that the "
    "their them themselves then there these they thing things think third this those "
    "thought thousand three through thursday thus tiene tienen time times to toda todas "
    "todavía today todo todos together told tomorrow tonight too took top toujours tous "
    "tout toute toutes toward towards tras tres trillion trois try trying très tu "
    "tuesday turn two u uhr um un una unas und under une unos unser unter unternehmen "
    "until up upon us use used using ve vendredi vers very via video viel viele viernes "
    "vom von vor votre vous want wanted war waren was wasn way we wednesday week weekend "
    "weeks wegen weil well wenn went wer werden were what when where whether which while "
    "who whole whom whose why wie wieder will wir wird with within without wo woche "
    "wochen wollen wollte woman women won worden work working would wouldn wrote wurde "
    "wurden während y ya year yearly years yes yesterday yet you your yours zu zum zur "
    "zwischen él étaient était été être über";

std::unordered_set<std::string_view> split(std::string_view list) {
    std::unordered_set<std::string_view> words;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        words.insert(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

constexpr std::size_t shortest_with_plural = 5;  // bytes
constexpr std::size_t shortest_with_ending = 6;

}  // namespace

bool is_of_every_topic(std::string_view folded) {
    static const std::unordered_set<std::string_view> words = split(words_of_every_topic);
    return words.contains(folded);
}

std::string stem_of(std::string_view folded) {
    std::string stem(folded);
    const auto drop = [&](std::size_t bytes) { stem.resize(stem.size() - bytes); };
    if (stem.size() >= shortest_with_ending && stem.ends_with("ies")) {
        drop(3);
        stem += 'y';
    } else if (stem.size() >= shortest_with_plural && stem.ends_with('s') &&
               !stem.ends_with("ss")) {
        drop(1);
    }
    if (stem.size() > shortest_with_ending && stem.ends_with("ing")) {
        drop(3);
    } else if (stem.size() >= shortest_with_ending && stem.ends_with("ed")) {
        drop(2);
    }
    if (stem.size() >= shortest_with_plural && stem.ends_with('e')) drop(1);
    return stem;
}

}  // namespace onoma
