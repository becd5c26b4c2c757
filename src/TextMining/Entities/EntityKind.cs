namespace TextMining.Entities;

/// <summary>What an entity is. Its stable name on the wire is given by <see cref="EntityKindNames"/>.</summary>
public enum EntityKind
{
    /// <summary>Customer number (户号), found by a context word; normalised to its digits.</summary>
    CustomerNumber,

    /// <summary>Meter asset or factory number (表号), found by a context word; normalised to its digits.</summary>
    MeterNumber,

    /// <summary>Work-order number: a date of eight or six digits and a serial; normalised to its digits.</summary>
    TicketNumber,

    /// <summary>Mobile phone number; normalised to its eleven digits.</summary>
    Mobile,

    /// <summary>Landline with area code; normalised as area-number or area-number-extension.</summary>
    Landline,

    /// <summary>Public hotline (95598, 12398, 12345, 110, 400…); never personal, never masked.</summary>
    Hotline,

    /// <summary>Resident identity card with a right check character; normalised to fifteen or eighteen characters.</summary>
    IdCard,

    /// <summary>Unified social credit code of an organisation, with a right check character.</summary>
    CreditCode,

    /// <summary>Bank card number that passes Luhn's check; normalised to its digits.</summary>
    BankCard,

    /// <summary>Vehicle plate.</summary>
    Plate,

    /// <summary>E-mail address, in lower case.</summary>
    Email,

    /// <summary>WeChat account name, found by a context word.</summary>
    Wechat,

    /// <summary>Passport number.</summary>
    Passport,

    /// <summary>A run of seven or more digits of no known kind; masked, since it may be personal.</summary>
    LongNumber,

    /// <summary>Name of a person, found by its context; normalised without title.</summary>
    Name,

    /// <summary>Staff number (工号).</summary>
    StaffNumber,

    /// <summary>Address or part of one, from province to room.</summary>
    Address,

    /// <summary>Name of a line or substation.</summary>
    Line,

    /// <summary>Name of a transformer or transformer area (台区).</summary>
    Transformer,

    /// <summary>Pole with its number.</summary>
    Pole,

    /// <summary>Switch, cabinet or box with its name or number.</summary>
    Switch,

    /// <summary>Energy in kilowatt hours.</summary>
    Energy,

    /// <summary>Voltage in volts.</summary>
    Voltage,

    /// <summary>Current in amperes.</summary>
    Current,

    /// <summary>Power or capacity in kilowatts or kilovolt-amperes.</summary>
    Power,

    /// <summary>Temperature in degrees Celsius.</summary>
    Temperature,

    /// <summary>Money in yuan.</summary>
    Money,

    /// <summary>Price in yuan per kilowatt hour.</summary>
    Price,

    /// <summary>Number of households.</summary>
    Households,

    /// <summary>Area affected, such as 整栋, 全村, 半条街.</summary>
    Scope,

    /// <summary>How many times, or the how-manieth time.</summary>
    Count,

    /// <summary>Date or period of days.</summary>
    Date,

    /// <summary>Time of day, with its date where the text gives one.</summary>
    Time,

    /// <summary>Interval of time with start and end.</summary>
    Interval,

    /// <summary>Length of time; the value is in seconds.</summary>
    Duration,

    /// <summary>How often; the value is times per day.</summary>
    Frequency,

    /// <summary>When the outage began.</summary>
    OutageStart,

    /// <summary>When supply came back or is to come back.</summary>
    OutageEnd,

    /// <summary>The words that say that supply is still out.</summary>
    OutageOngoing,
}
