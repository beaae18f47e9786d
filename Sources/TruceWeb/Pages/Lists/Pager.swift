/// Where a list is cut, and the ways on.
struct Pager: Encodable, Sendable {
  /// Of the first row shown, from 1; 0: there are no rows.
  var first: Int
  var last: Int
  /// "120", or "1,000+" where counting stopped.
  var total: String
  var previous: String?
  var next: String?

  /// Counting stops here: nobody pages further.
  static let most = 1001

  /// `address`: the address of the page that begins behind so many rows.
  init(
    offset: Int, shown: Int, count: Int, limit: Int, words: DeskWords,
    address: (_ offset: Int) -> String
  ) {
    first = shown == 0 ? 0 : offset + 1
    last = offset + shown
    total = words.total(count, most: Self.most)
    previous = offset > 0 ? address(max(0, offset - limit)) : nil
    next = shown == limit && offset + shown < count ? address(offset + limit) : nil
  }
}

/// A choice in a form.
struct Choice: Encodable, Sendable {
  var value: String
  var name: String
  var isChosen: Bool
}
