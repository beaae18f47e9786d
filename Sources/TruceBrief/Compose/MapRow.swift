/// Walks the rows of `world.outlines`, parsing no more of each than is asked for.
struct MapRow {
  private let bytes: [UInt8]
  /// First byte of the current row, and the line feed behind it.
  private var start = 0
  private var end = -1
  /// Behind the four numbers of the box.
  private var rest = 0
  /// West, south, east and north in degrees; of a name longitude and latitude, then zeros.
  typealias Box = (west: Double, south: Double, east: Double, north: Double)
  private(set) var box: Box = (0, 0, 0, 0)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes to the next row that is no comment; false at the end.
  mutating func next() -> Bool {
    repeat {
      start = end + 1
      guard start < bytes.count else { return false }
      end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    } while end == start || bytes[start] == UInt8(ascii: "#")
    rest = (bytes[start..<end].firstIndex(of: UInt8(ascii: "\t")) ?? end) + 1
    box = (cell(), cell(), cell(), cell())
    return true
  }

  /// nil: the row is a name.
  var outlineKind: MapOutline.Kind? {
    switch bytes[start + 1] {
    case UInt8(ascii: "o"): bytes[start + 2] == UInt8(ascii: "a") ? .coast : .country
    case UInt8(ascii: "r"): .province
    case UInt8(ascii: "i"): .disputed
    default: nil
    }
  }

  /// Where the last cell stands.
  var lastCell: Range<Int> { min(rest, end)..<end }

  /// The numbers of a cell.
  static func integers(_ bytes: [UInt8], _ cell: Range<Int>) -> [Int] {
    var numbers: [Int] = []
    var place = cell.lowerBound
    while place < cell.upperBound { numbers.append(integer(bytes, &place, cell.upperBound)) }
    return numbers
  }

  /// Hundredths of a degree as degrees.
  private mutating func cell() -> Double { Double(Self.integer(bytes, &rest, end)) / 100 }

  /// Reads up to the next blank or tab and steps over it; what is no digit counts nothing.
  private static func integer(_ bytes: [UInt8], _ place: inout Int, _ end: Int) -> Int {
    var number = 0
    var isNegative = false
    while place < end, bytes[place] != UInt8(ascii: "\t"), bytes[place] != UInt8(ascii: " ") {
      switch bytes[place] {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number &* 10 &+ Int(bytes[place] &- UInt8(ascii: "0"))
      default: break
      }
      place += 1
    }
    place += 1
    return isNegative ? -number : number
  }
}
