/** The zone in which WeChat's mainland service counts days, months and hours. */
export const CHINA = 'Asia/Shanghai';
