import type { ComponentType } from 'react';

export type IconProps = { size?: number | undefined; className?: string | undefined };
export type Icon = ComponentType<IconProps>;

/** A line drawing on a grid of 24, 1.5 thick. Icons are never the only bearer of a meaning: a word or label goes with them. */
function drawn(path: string): Icon {
  return function DrawnIcon({ size = 20, className }: IconProps) {
    return (
      <svg
        aria-hidden="true"
        className={className}
        fill="none"
        focusable="false"
        height={size}
        stroke="currentColor"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth={1.5}
        viewBox="0 0 24 24"
        width={size}
      >
        <path d={path} />
      </svg>
    );
  };
}

export const PlusIcon = /* @__PURE__ */ drawn('M12 5v14M5 12h14');
export const MinusIcon = /* @__PURE__ */ drawn('M5 12h14');
export const ColumnsIcon = /* @__PURE__ */ drawn('M4 5h16v14H4V5Zm5.5 0v14M14.5 5v14');
export const PeekIcon = /* @__PURE__ */ drawn('M4 5h16v14H4V5Zm9.5 0v14M16 9h1.5M16 12h1.5');
export const CloseIcon = /* @__PURE__ */ drawn('m6 6 12 12M18 6 6 18');
export const CheckIcon = /* @__PURE__ */ drawn('m5 12.5 4.5 4.5L19 7.5');
export const ApprovalIcon = /* @__PURE__ */ drawn('M20 12a8 8 0 1 1-3.2-6.4M8.5 11.5l3 3L20 6');
export const SearchIcon = /* @__PURE__ */ drawn(
  'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.9-4.9',
);
export const MenuIcon = /* @__PURE__ */ drawn('M4 7h16M4 12h16M4 17h16');
export const MoreIcon = /* @__PURE__ */ drawn(
  'M5.5 12.75a.75.75 0 1 0 0-1.5.75.75 0 0 0 0 1.5ZM12 12.75a.75.75 0 1 0 0-1.5.75.75 0 0 0 0 1.5ZM18.5 12.75a.75.75 0 1 0 0-1.5.75.75 0 0 0 0 1.5Z',
);
export const ChevronDownIcon = /* @__PURE__ */ drawn('m7 10 5 5 5-5');
export const ChevronLeftIcon = /* @__PURE__ */ drawn('m14 7-5 5 5 5');
export const ChevronRightIcon = /* @__PURE__ */ drawn('m10 7 5 5-5 5');
export const ArrowLeftIcon = /* @__PURE__ */ drawn('M19 12H5m6-6-6 6 6 6');
export const ArrowRightIcon = /* @__PURE__ */ drawn('M5 12h14m-6-6 6 6-6 6');
export const ArrowUpIcon = /* @__PURE__ */ drawn('M12 19V5m-6 6 6-6 6 6');
export const ArrowDownIcon = /* @__PURE__ */ drawn('M12 5v14m-6-6 6 6 6-6');
export const SortIcon = /* @__PURE__ */ drawn('m8 10 4-4 4 4M8 14l4 4 4-4');
export const FilterIcon = /* @__PURE__ */ drawn('M4 6h16l-6.2 7v5.2L10.2 20v-7L4 6Z');
export const HomeIcon = /* @__PURE__ */ drawn('m4 11 8-6.5 8 6.5M6 9.6V19h12V9.6M10 19v-5h4v5');
export const DealIcon = /* @__PURE__ */ drawn(
  'M4 5h16l-3 5H7L4 5ZM7.8 13h8.4l-2.1 3.5H9.9L7.8 13ZM12 19.5v.01',
);
export const AccountIcon = /* @__PURE__ */ drawn(
  'M5 20V5.5A1.5 1.5 0 0 1 6.5 4h6A1.5 1.5 0 0 1 14 5.5V20M14 10h3.5a1.5 1.5 0 0 1 1.5 1.5V20M3.5 20h17M8 8h3M8 12h3M8 16h3',
);
export const PersonIcon = /* @__PURE__ */ drawn(
  'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.8 20c.6-3.6 3.5-5.5 7.2-5.5s6.6 1.9 7.2 5.5',
);
export const TeamIcon = /* @__PURE__ */ drawn(
  'M9 11.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM2.8 19.5c.5-3.2 3-5 6.2-5s5.7 1.8 6.2 5M16 5.3a3.25 3.25 0 0 1 0 5.9M17.5 14.7c2 .7 3.4 2.4 3.7 4.8',
);
export const ScoreIcon = /* @__PURE__ */ drawn(
  'M4 20h16M6.5 16.5v-4M11 16.5v-8M15.5 16.5v-6M20 5l-4 2.5-5-3L5 8',
);
export const CycleIcon = /* @__PURE__ */ drawn(
  'M12 12c-1.7-2.8-3.2-4-5.2-4A3.8 3.8 0 0 0 3 12a3.8 3.8 0 0 0 3.8 4c2 0 3.5-1.2 5.2-4Zm0 0c1.7 2.8 3.2 4 5.2 4A3.8 3.8 0 0 0 21 12a3.8 3.8 0 0 0-3.8-4c-2 0-3.5 1.2-5.2 4Z',
);
export const PhaseIcon = /* @__PURE__ */ drawn('M3.5 7h5l3 5-3 5h-5l3-5-3-5ZM12.5 7h5l3 5-3 5h-5l3-5-3-5Z');
export const ProductIcon = /* @__PURE__ */ drawn(
  'm12 3.5 8 4.25v8.5l-8 4.25-8-4.25v-8.5l8-4.25ZM4 7.75 12 12l8-4.25M12 12v8.5',
);
export const CallIcon = /* @__PURE__ */ drawn(
  'M5.5 4h3l1.7 4.2-2.2 1.5a12 12 0 0 0 6.3 6.3l1.5-2.2L20 15.5v3a1.5 1.5 0 0 1-1.6 1.5C10.6 19.5 4.5 13.4 4 5.6A1.5 1.5 0 0 1 5.5 4Z',
);
export const MailIcon = /* @__PURE__ */ drawn(
  'M4 7a1.5 1.5 0 0 1 1.5-1.5h13A1.5 1.5 0 0 1 20 7v10a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17V7Zm.5 0 7.5 6 7.5-6',
);
export const VisitIcon = /* @__PURE__ */ drawn(
  'M12 20.5c4-4.2 6.5-7.3 6.5-10.5a6.5 6.5 0 1 0-13 0c0 3.2 2.5 6.3 6.5 10.5ZM12 12.25a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5Z',
);
export const ScreenIcon = /* @__PURE__ */ drawn(
  'M4 6a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6ZM8.5 20h7M12 16v4',
);
export const DocumentIcon = /* @__PURE__ */ drawn('M6 4h8l4 4v12H6V4Zm8 0v4h4M9 12.5h6M9 16h4');
export const NoteIcon = /* @__PURE__ */ drawn('M5 5h14v9.5L14.5 19H5V5Zm14 9.5h-4.5V19M8.5 9h7M8.5 12.5h4');
export const CalendarIcon = /* @__PURE__ */ drawn(
  'M5.5 6h13A1.5 1.5 0 0 1 20 7.5v11a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6ZM4 10.5h16M8.5 3.5V8M15.5 3.5V8',
);
export const EditIcon = /* @__PURE__ */ drawn('m14.5 5.5 4 4L8.5 19.5 4 20l.5-4.5 10-10Z');
export const TrashIcon = /* @__PURE__ */ drawn(
  'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10.2 10.5l.3 5.5M13.8 10.5l-.3 5.5',
);
export const UndoIcon = /* @__PURE__ */ drawn('M8.5 5 4.5 9l4 4M4.5 9H14a5 5 0 0 1 0 10h-4');
export const RedoIcon = /* @__PURE__ */ drawn('m15.5 5 4 4-4 4M19.5 9H10a5 5 0 0 0 0 10h4');
export const RouteIcon = /* @__PURE__ */ drawn(
  'M4 6.500h4c5 0 4 11 9 11h3m-3-3 3 3-3 3M4 17.500h4c2 0 3-1.500 3.800-3.500M17 3.500l3 3-3 3M14 8.500c.8-1.200 1.700-2 3-2h3',
);
export const HistoryIcon = /* @__PURE__ */ drawn('M4.5 9.5A8 8 0 1 1 4 13M4.5 5v4.5H9M12 8v4.5l3 2');
export const UploadIcon = /* @__PURE__ */ drawn(
  'M12 15.5V4.5m-4.5 4.5L12 4.5 16.5 9M4.5 15v3A1.5 1.5 0 0 0 6 19.5h12a1.5 1.5 0 0 0 1.5-1.5v-3',
);
export const DownloadIcon = /* @__PURE__ */ drawn(
  'M12 4.5v11m-4.5-4.5L12 15.5l4.5-4.5M4.5 15v3A1.5 1.5 0 0 0 6 19.5h12a1.5 1.5 0 0 0 1.5-1.5v-3',
);
export const SettingsIcon = /* @__PURE__ */ drawn(
  'M4 7.5h9M17.5 7.5H20M4 16.5h2.5M11 16.5h9M15.25 9.75a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM8.75 18.75a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5Z',
);
export const WarningIcon = /* @__PURE__ */ drawn('M12 4.5 3.5 19h17L12 4.5ZM12 10v4M12 16.6v.01');
export const SafeIcon = /* @__PURE__ */ drawn(
  'M4 5h16v13H4V5Zm3 13v2m10-2v2M12 8.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6Zm0 0V7m0 9v-1.500M15 11.500h1.500M7.500 11.500H9',
);
export const TrophyIcon = /* @__PURE__ */ drawn(
  'M7.5 4.5h9V10a4.5 4.5 0 0 1-9 0V4.5ZM7.5 6H4.5c0 3 1.2 4.5 3 4.8M16.5 6h3c0 3-1.2 4.5-3 4.8M12 14.5V18M8.5 19.5h7',
);
export const LostIcon = /* @__PURE__ */ drawn(
  'M12 20.25a8.25 8.25 0 1 0 0-16.5 8.25 8.25 0 0 0 0 16.5ZM6.2 6.2l11.6 11.6',
);
export const CopyIcon = /* @__PURE__ */ drawn('M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4');
export const LinkIcon = /* @__PURE__ */ drawn(
  'M10 13.5a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10.5a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
);
export const SignOutIcon = /* @__PURE__ */ drawn('M14 4.5H6v15h8M10.5 12H20m-3.5-3.5L20 12l-3.5 3.5');
export const BellIcon = /* @__PURE__ */ drawn(
  'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15L6 16.5ZM10 20.5a2.2 2.2 0 0 0 4 0',
);
export const BellOffIcon = /* @__PURE__ */ drawn(
  'M6 16.5V11a6 6 0 0 1 9.500-4.900M18 11v5.500l1.500 1.500h-12M10 20.500a2.200 2.200 0 0 0 4 0M4 20 20 4',
);
export const TaskIcon = /* @__PURE__ */ drawn('M4.5 5.5h15v13h-15zM8 12l2.8 2.8L16 9.5');
export const LockIcon = /* @__PURE__ */ drawn(
  'M6 10.5h12v9H6v-9ZM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.5',
);
export const KeyIcon = /* @__PURE__ */ drawn(
  'M8.5 19a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM11.7 11.3 19.5 3.5M16 7l2.5 2.5M13.5 9.5l1.5 1.5',
);
export const EyeIcon = /* @__PURE__ */ drawn(
  'M2.8 12C4.8 8 8 6 12 6s7.2 2 9.2 6c-2 4-5.2 6-9.2 6s-7.2-2-9.2-6ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
);
export const HelpIcon = /* @__PURE__ */ drawn(
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.6 9.4a2.5 2.5 0 1 1 3.4 2.3c-.6.3-1 .8-1 1.5v.5M12 16.8v.01',
);
export const EyeOffIcon = /* @__PURE__ */ drawn(
  'M2.8 12C4.8 8 8 6 12 6s7.2 2 9.2 6c-2 4-5.2 6-9.2 6s-7.2-2-9.2-6ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM4.5 4.5l15 15',
);
export const DragIcon = /* @__PURE__ */ drawn(
  'M9 6.75a.75.75 0 1 0 0-1.5.75.75 0 0 0 0 1.5ZM15 6.75a.75.75 0 1 0 0-1.5.75.75 0 0 0 0 1.5ZM9 12.75a.75.75 0 1 0 0-1.5.75.75 0 0 0 0 1.5ZM15 12.75a.75.75 0 1 0 0-1.5.75.75 0 0 0 0 1.5ZM9 18.75a.75.75 0 1 0 0-1.5.75.75 0 0 0 0 1.5ZM15 18.75a.75.75 0 1 0 0-1.5.75.75 0 0 0 0 1.5Z',
);
export const PauseIcon = /* @__PURE__ */ drawn('M8.5 5.5v13M15.5 5.5v13');
export const PlayIcon = /* @__PURE__ */ drawn('M8 5.5v13l10.5-6.5L8 5.5Z');
export const PictureIcon = /* @__PURE__ */ drawn(
  'M4 6a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6Zm0 10 4.5-4.5 4 4 2.5-2.5 5 5M15.5 10a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5Z',
);
export const CameraIcon = /* @__PURE__ */ drawn(
  'M4 8.5A1.5 1.5 0 0 1 5.5 7h2.2l1.5-2.5h5.6L16.3 7h2.2A1.5 1.5 0 0 1 20 8.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5v-9ZM12 16a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5Z',
);
export const PinIcon = /* @__PURE__ */ drawn('M9 4h6l-.6 6 3.1 3.5h-11L9.6 10 9 4ZM12 13.5V20');
export const StarIcon = /* @__PURE__ */ drawn(
  'm12 4.5 2.3 4.8 5.2.7-3.8 3.6.9 5.2L12 16.3l-4.6 2.5.9-5.2L4.5 10l5.2-.7L12 4.5Z',
);
export const BoldIcon = /* @__PURE__ */ drawn(
  'M7.75 5h5a3.4 3.4 0 0 1 0 6.8h-5V5Zm0 6.800h5.700a3.600 3.600 0 0 1 0 7.200H7.750v-7.200Z',
);
export const ItalicIcon = /* @__PURE__ */ drawn('M10 5h7M7 19h7M14 5l-4 14');
export const HeadingIcon = /* @__PURE__ */ drawn('M6 5v14M18 5v14M6 12h12');
export const SubheadingIcon = /* @__PURE__ */ drawn('M8 8.500v7M16 8.500v7M8 12h8');
export const BulletsIcon = /* @__PURE__ */ drawn(
  'M9.500 6.500H20M9.500 12H20M9.500 17.500H20M5 6.500v.01M5 12v.01M5 17.500v.01',
);
export const NumbersIcon = /* @__PURE__ */ drawn(
  'M10.500 6.500H20M10.500 12H20M10.500 17.500H20M4.500 5.500 6 4.800V10M4.300 14.800c.300-1 2.400-1 2.400.300 0 .900-2.400 2-2.400 3.400h2.600',
);
export const LoopIcon = /* @__PURE__ */ drawn(
  'M12 12c-2-2.800-3.700-4-5.500-4a4 4 0 0 0 0 8c1.800 0 3.500-1.200 5.500-4Zm0 0c2 2.800 3.700 4 5.500 4a4 4 0 0 0 0-8c-1.800 0-3.500 1.200-5.500 4Z',
);
export const SignalIcon = /* @__PURE__ */ drawn('M3.5 12h3.2l2.3-6.5 4.2 13 2.8-8.5 1.4 2h3.1');
