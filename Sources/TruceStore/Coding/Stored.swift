import TruceModel

/// A value that the ledger writes and reads without the encoder of Foundation, which takes ten times
/// as long: claims are most of what a ledger holds. The text is the same.
protocol Stored {
  func write(to writer: inout JSONWriter)
  init(from reader: inout JSONReader) throws(JSONReader.Fault)
}

/// An object; its members are written and read in the order of their names.
protocol StoredObject: Stored {
  func writeMembers(to writer: inout JSONWriter)
  init(members reader: inout JSONReader) throws(JSONReader.Fault)
}

extension StoredObject {
  func write(to writer: inout JSONWriter) { writer.object { writeMembers(to: &$0) } }

  init(from reader: inout JSONReader) throws(JSONReader.Fault) {
    try reader.open()
    try self.init(members: &reader)
    try reader.close()
  }
}

extension JSONWriter {
  mutating func member(_ name: StaticString, _ value: some Stored) {
    key(name)
    value.write(to: &self)
  }

  /// Nothing where there is no value.
  mutating func optional(_ name: StaticString, _ value: (some Stored)?) {
    if let value { member(name, value) }
  }
}

// MARK: Single values

extension String: Stored {
  func write(to writer: inout JSONWriter) { writer.string(self) }
  init(from reader: inout JSONReader) throws(JSONReader.Fault) { self = try reader.string() }
}

extension Int: Stored {
  func write(to writer: inout JSONWriter) { writer.integer(self) }
  init(from reader: inout JSONReader) throws(JSONReader.Fault) { self = try reader.integer() }
}

extension Double: Stored {
  func write(to writer: inout JSONWriter) { writer.exact(self) }
  init(from reader: inout JSONReader) throws(JSONReader.Fault) { self = try reader.number() }
}

extension Bool: Stored {
  func write(to writer: inout JSONWriter) { writer.boolean(self) }
  init(from reader: inout JSONReader) throws(JSONReader.Fault) { self = try reader.boolean() }
}

extension Array: Stored where Element: Stored {
  func write(to writer: inout JSONWriter) { writer.array(self) { $1.write(to: &$0) } }
  init(from reader: inout JSONReader) throws(JSONReader.Fault) { self = try reader.array() }
}

extension Stored where Self: RawRepresentable, RawValue == String {
  func write(to writer: inout JSONWriter) { writer.string(rawValue) }

  init(from reader: inout JSONReader) throws(JSONReader.Fault) {
    guard let value = Self(rawValue: try reader.string()) else { throw JSONReader.Fault() }
    self = value
  }
}

extension Stored where Self: Identifier {
  func write(to writer: inout JSONWriter) { writer.string(rawValue) }
  init(from reader: inout JSONReader) throws(JSONReader.Fault) {
    self.init(try reader.string())
  }
}

extension Rule: Stored {
  func write(to writer: inout JSONWriter) { writer.string(name) }
  init(from reader: inout JSONReader) throws(JSONReader.Fault) {
    self.init(try reader.string())
  }
}

extension Span: Stored {
  func write(to writer: inout JSONWriter) { writer.pair(start, end) }

  init(from reader: inout JSONReader) throws(JSONReader.Fault) {
    let (start, end) = try reader.pair()
    guard start <= end else { throw JSONReader.Fault() }
    self.init(start, end)
  }
}

extension CalendarDay: Stored {
  func write(to writer: inout JSONWriter) { writer.string(description) }

  init(from reader: inout JSONReader) throws(JSONReader.Fault) {
    guard let day = CalendarDay(iso: try reader.string()) else { throw JSONReader.Fault() }
    self = day
  }
}

extension Attested: Stored where Value: Stored {}
extension Attested: StoredObject where Value: Stored {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("rule", rule)
    writer.member("span", span)
    writer.member("value", value)
    writer.member("wording", wording)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let rule: Rule = try reader.member("rule")
    let span: Span = try reader.member("span")
    let value: Value = try reader.member("value")
    self.init(value, wording: try reader.member("wording"), span: span, rule: rule)
  }
}
