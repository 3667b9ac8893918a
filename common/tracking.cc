// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/tracking.h"

#include <algorithm>
#include <array>
#include <string>

namespace newsfold {
namespace {

// Both tables hold only what no site uses to choose a page.  A name that some
// sites do ("id", "p", "ref", "source", "cid", "tid", "from", "share", "amp")
// stays out: two spellings of one page do less harm than two pages taken for
// one.  All in lower case.

constexpr std::array kPrefixes = std::to_array<std::string_view>(
    {// Google Analytics, and those who use its names for internal links
     "utm_", "itm_", "g2i_",
     // Matomo, formerly Piwik
     "pk_", "piwik_", "mtm_", "matomo_",
     // HubSpot
     "hsa_", "__hs",
     // Mailchimp
     "mc_",
     // Webtrends
     "wt.",
     // Facebook, in links copied from its pages: "__xts__[0]"
     "__cft__", "__tn__", "__xts__", "fb_action_",
     // Yahoo and AOL, after the consent page
     "guce_",
     // AT Internet, now Piano Analytics (BBC, French papers)
     "at_custom", "at_bbc_", "at_link_", "at_ptr_",
     // Omeda newsletters
     "oly_",
     // Salesforce Marketing Cloud
     "sfmc_"});

constexpr std::array kNames = std::to_array<std::string_view>(
    {// Google: advertising, linked domains, shopping, AMP pages in the viewer
     "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source",
     "gad_campaignid", "srsltid", "_ga", "_gl", "_gac", "usqp", "amp_js_v",
     "amp_gsa",
     // Microsoft
     "msclkid",
     // Facebook and Instagram
     "fbclid", "fb_ref", "fb_source", "mibextid", "action_object_map",
     "action_type_map", "action_ref_map", "igshid", "igsh",
     // Twitter
     "twclid", "ref_src", "ref_url", "__twitter_impression",
     // TikTok, LinkedIn, Pinterest, Snapchat, Reddit
     "ttclid", "li_fat_id", "epik", "sccid", "rdt_cid",
     // Yandex, OpenStat
     "yclid", "ymclid", "ysclid", "_openstat",
     // Alibaba, and Chinese broadcasters that use its analytics
     "spm",
     // Adobe Analytics and Advertising
     "s_cid", "s_kwcid", "ef_id", "icid", "intcid", "intcmp", "int_cmp",
     "cmpid", "cmp",
     // comScore
     "ns_campaign", "ns_fee", "ns_linkname", "ns_mail_job", "ns_mail_uid",
     "ns_mchannel", "ns_source",
     // AT Internet, now Piano Analytics
     "xtor", "xtref", "at_campaign", "at_campaign_type", "at_format",
     "at_medium",
     // Webtrekk, now Mapp
     "wt_mc", "wt_zmc",
     // HubSpot
     "_hsenc", "_hsmi", "hsctatracking", "hss_channel",
     // Marketo, Eloqua, Klaviyo, Drip, Vero, ActiveCampaign, Bronto
     "mkt_tok", "elqtrack", "elqtrackid", "elqaid", "elqat", "elqcampaignid",
     "_kx", "_ke", "__s", "vero_conv", "vero_id", "vgo_ee", "_bta_tid",
     "_bta_c",
     // Acoustic, formerly Silverpop
     "spmailingid", "spuserid", "spjobid", "spreportid",
     // MailerLite, ConvertKit, dotdigital, ExactTarget
     "ml_subscriber", "ml_subscriber_hash", "ck_subscriber_id", "dm_i",
     "et_cid", "et_rid",
     // Outbrain, Taboola
     "dicbo", "oborigurl", "tblci",
     // Zanox, Impact, Wicked Reports, True Anthem, Shareaholic
     "zanpid", "irclickid", "irgwc", "wickedid", "wickedsource", "taid",
     "sr_share",
     // BBC and MSN
     "ocid",
     // New York Times: sharing, home page, paywall, advertisements
     "pgtype", "clicksource", "contentcollection", "contentplacement", "rref",
     "mtrref", "gwh", "gwt", "_r", "adxnnl", "adxnnlx", "smid", "smtyp",
     "smprod", "regi_id", "emc",
     // Washington Post
     "hpid", "wpisrc", "wpmk", "wpmm", "itid",
     // CNN
     "hpt", "iref",
     // Reuters
     "feedtype", "feedname",
     // Wall Street Journal, Atlantic Media
     "reflink", "oref",
     // Bloomberg
     "sref", "srnd", "leadsource",
     // Yahoo
     "guccounter", "soc_src", "soc_trk", "tsrc", ".tsrc", "yptr",
     // Condé Nast
     "mbid", "bxid", "cndid",
     // The Economist, Financial Times, TechCrunch, CNBC
     "fsrc", "ftcamp", "tpcc", "__source"});

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace

bool is_tracking_parameter(std::string_view name) {
  const std::string lower = ascii_lower(name);
  return std::find(kNames.begin(), kNames.end(), lower) != kNames.end() ||
         std::any_of(kPrefixes.begin(), kPrefixes.end(),
                     [&](auto prefix) { return lower.starts_with(prefix); });
}

}  // namespace newsfold
