/// What is wrong with a JSON text, and where.
struct JSONFault: Error, Equatable {
  /// Byte offset from 0.
  var offset: Int
  /// Lower case, no full stop.
  var what: String
}
