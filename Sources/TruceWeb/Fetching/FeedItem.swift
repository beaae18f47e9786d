/// One entry of a feed.
struct FeedItem: Hashable, Sendable {
  /// What the feed calls it, or where it is: the same entry has the same key at the next look.
  var key: String
  var title: String?
  /// Where the whole of it is; nil: nowhere.
  var link: String?
  /// As given.
  var published: String?
  /// What the feed itself holds of it, HTML or plain.
  var text: String?
}
